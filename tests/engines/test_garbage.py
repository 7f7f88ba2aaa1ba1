"""What a merging leaves of the settings of Python."""

import gc

import pytest

from tawatur.engines.garbage import seldom_collected


def test_garbage_is_looked_for_as_before_once_a_merging_has_ended_or_failed() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError), seldom_collected():
        assert gc.get_threshold() > before
        raise KeyError
    assert gc.get_threshold() == before
