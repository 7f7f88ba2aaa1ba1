"""Pictures as plain geometry; the templates draw them as SVG and give them their words."""
