"""Section 6: the flags, each "exactly when its definition says"; "a fact, then a question"."""

import re

from hypothesis import given

import brede_welvaart as bw
import scan_oracle
from brede_welvaart.testing import strategies
from scan_laws import is_safe, theme_ids, told

VERDICTS = re.compile(
    r"\b(afwentel\w*|zwak\w*|onvoldoende|slecht|weak|insufficient)\b", re.IGNORECASE
)


@given(strategies.scans(plain=True), strategies.scan_weights())
def test_each_flag_appears_exactly_when_its_definition_says(scan, weights):
    profile = bw.weigh(scan, weights=weights)
    assert told(profile) == scan_oracle.flags(scan, theme_ids(scan), weights)


@given(strategies.scans(plain=True))
def test_a_flag_says_a_fact_and_asks_a_question_on_one_safe_line(scan):
    profile = bw.weigh(scan)
    for flag in profile.flags:
        for text in (flag.text.nl, flag.text.en):
            assert text.endswith("?")
            assert re.search(r"\. [A-Z]", text)
            assert is_safe(text)
            without_titles = re.sub(r"“.*?”", "", text)
            assert not VERDICTS.search(without_titles)


@given(strategies.scans(plain=True))
def test_flags_stand_by_kind(scan):
    kinds = [list(bw.FlagKind).index(flag.kind) for flag in bw.weigh(scan).flags]
    assert kinds == sorted(kinds)


@given(strategies.scans(plain=True))
def test_flags_of_a_kind_are_found_by_it(scan):
    profile = bw.weigh(scan)
    found = [flag for kind in bw.FlagKind for flag in profile.flagged(kind)]
    assert tuple(found) == profile.flags
