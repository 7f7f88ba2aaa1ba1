"""`python -m tawatur.cli`."""

from tawatur.cli import main

main()
