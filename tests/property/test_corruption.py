"""Section 4, and how the library must behave.

"Structure, references and levels out of scale are reported together in one `DataError`, every fault
with its path". Every single-field corruption of a required field is refused with the right path;
for an optional field the stated default results. The faults are enumerated, not drawn.
"""

import json
from datetime import date
from fractions import Fraction

import pytest

import brede_welvaart as bw
from brede_welvaart.testing import _corruption
from brede_welvaart.testing._corruption import DROPPED, as_text, corruptions, fields, records
from examples import some
from papers import measured, own, scanned

PARTS = 4  # to share the work between processes
#: What an optional field is when it is left out or null; of the rest, None.
DEFAULTS = {
    ("Plan", "phases"): (),
    ("Plan", "themes"): (),
    ("Plan", "rules"): (),
    ("Scan", "themes"): (),
    ("Plan", "actors"): (),
    ("Plan", "sources"): (),
    ("Plan", "status"): "editorial",
    ("Step", "weight"): Fraction(1),
    ("Step", "actors"): (),
    ("Step", "themes"): (),
    ("Step", "status"): "editorial",
    ("Step", "sources"): (),
    ("Criterion", "weight"): Fraction(1),
    ("Actor", "status"): "editorial",
    ("Actor", "sources"): (),
    ("Answer", "note"): "",
    ("Answer", "evidence"): (),
    ("Assessment", "actors"): (),
    ("Assessment", "notes"): (),
    ("ChosenThemes", "evidence"): (),
    ("Scan", "description"): "",
    ("Effect", "explanation"): "",
    ("Effect", "horizons"): (),
    ("Effect", "places"): (),
    ("Effect", "evidence"): (),
    ("Effect", "discussion"): False,
    ("Effect", "written_by_ai"): False,
    ("Effect", "reviewed"): False,
    ("EffectEvidence", "title"): "",
    ("EffectEvidence", "note"): "",
}


def found_at(value, path):
    """What stands in a record at a path of its document."""
    for key in path:
        value = tuple(value)[key] if isinstance(key, int) else getattr(value, key)
    return value


def kind_of(document):
    return getattr(bw, _corruption.kind_of(document))


def refused(corruption, document):
    """The paths that are blamed; a failure if anything but a `DataError` comes out."""
    spoilt = corruption.applied(document)
    try:
        bw.from_dict(spoilt, kind_of(document))
    except bw.DataError as error:
        return [fault.path for fault in error.faults if fault.message]
    raise AssertionError(f"taken as good: {corruption.what} at {corruption.path}")


def missed(document, corruptions):
    """The corruptions that are refused without their path, with some of what is blamed instead."""
    found = []
    for corruption in corruptions:
        paths = refused(corruption, document)
        if corruption.path not in paths:
            found.append((corruption.what, corruption.path, str(corruption.value)[:40], paths[:3]))
    return found


@pytest.mark.parametrize("made", [own, measured, scanned])
def test_every_corruption_is_refused_with_its_path(made):
    document = made()
    assert not missed(document, corruptions(document))


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", ["plan", *bw.examples(), *bw.examples(bw.Scan)])
def test_so_is_that_of_every_field_of_what_is_bundled(name, part):
    document = bw.to_dict(bundled(name))
    thinned = list(thin(corruptions(document)))
    assert not missed(document, some(thinned[part::PARTS]))


def bundled(name):
    """A document that comes with the library."""
    if name == "plan":
        return bw.plan()
    return bw.example(name, bw.Scan if name in bw.examples(bw.Scan) else bw.Assessment)


def thin(found):
    """All corruptions; of the many wrong values of a field the first, and one in seven in turn."""
    before = None
    for place, corruption in enumerate(found):
        here = (corruption.what, corruption.at)
        if here != before or place % 7 == 0:
            yield corruption
        before = here


@pytest.mark.parametrize("made", [own, measured, scanned])
def test_a_corruption_of_form_is_the_only_fault(made):
    document = made()
    kept = {"wrong value", "no record", "no list", "dropped", "null", "extra key", "no note"}
    names = {"id", "edition", "phases", "sources", "actors", "steps", "level", "status"}
    extra = []
    for corruption in corruptions(document):
        if corruption.what not in kept or corruption.at[-1] in names:
            continue
        if corruption.at[-3:] == ("items", 1, "theme"):  # beside a name
            continue
        paths = refused(corruption, document)
        if paths != [corruption.path]:
            extra.append((corruption.what, corruption.path, str(corruption.value)[:40], paths[:3]))
    assert not extra


@pytest.mark.parametrize("made", [own, measured, scanned])
def test_two_faults_are_named_together(made):
    document = made()
    found = list(corruptions(document))
    names = [c for c in found if c.what == "wrong value" and c.at[-1] == "nl" and len(c.at) > 2]
    links = [c for c in found if c.what == "wrong value" and c.at[-1] in {"date", "role", "actor"}]
    for one, other in zip(names, links, strict=False):
        spoilt = other.applied(one.applied(document))
        with pytest.raises(bw.DataError) as caught:
            bw.from_dict(spoilt)
        assert {one.path, other.path} <= {fault.path for fault in caught.value.faults}


@pytest.mark.parametrize("made", [own, measured, scanned])
@pytest.mark.parametrize("way", ["dropped", "null"])
def test_an_optional_field_takes_its_default(made, way):
    document = made()
    needed = set(_needed(document))
    for field in fields(document):
        if field.required or as_text(field.path) in needed:
            continue
        value = DROPPED if way == "dropped" else None
        changed = _corruption.Corruption(way, field.path, value, field.path).applied(document)
        read = bw.from_dict(changed, kind_of(document))
        assert found_at(read, field.path) == DEFAULTS.get((field.record, field.name)), as_text(
            field.path
        )


def _needed(document):
    """Optional fields that another field needs: what is referred to, and the note of a reason."""
    yield from ("phases", "sources", "actors")
    for form, path, record in records(document):
        if form == "Answer" and record.get("status") == "not_applicable":
            yield as_text((*path, "note"))
        if form == "Answer" and record.get("status") is not None:
            yield as_text((*path, "status"))
        if form == "ChosenTheme":
            yield from (as_text((*path, name)) for name in record)


@pytest.mark.parametrize("made", [own, measured, scanned])
def test_what_is_complete_is_read_in_full(made):
    document = made()
    read = bw.from_dict(document)
    assert isinstance(read, kind_of(document))
    for form, path, record in records(document):
        value = found_at(read, path)
        for name, item in record.items():
            if name != "format" and not isinstance(item, dict | list):
                found = getattr(value, name)
                found = found.isoformat() if isinstance(found, date) else found
                same = found == item or str(found) == item
                assert same, (form, as_text((*path, name)))


class Twice(dict):
    """A JSON object in which one key stands twice."""

    def __init__(self, items, key):
        super().__init__(items)
        self._key = key

    def items(self):
        return [*super().items(), (self._key, self[self._key])]


@pytest.mark.parametrize("made", [own, measured, scanned])
def test_a_key_that_stands_twice_is_refused(made):
    document = made()
    for _, path, record in records(document):
        for key in record:
            twice = Twice(record, key)
            at = (*path, key)
            change = _corruption.Corruption("twice", path, twice, at)
            text = json.dumps(change.applied(document) if path else twice)
            with pytest.raises(bw.DataError) as caught:
                bw.from_json(text)
            assert [fault.path for fault in caught.value.faults] == [as_text(at)]


@pytest.mark.parametrize("made", [own, measured, scanned])
@pytest.mark.parametrize("token", ["NaN", "Infinity", "-Infinity", "0.5", "1e400", "-0.0"])
def test_no_number_in_a_file_is_a_float(made, token):
    document = made()
    for field in fields(document):
        if field.kind not in {"exact", "level"}:
            continue
        change = _corruption.Corruption("float", field.path, "HERE", field.path)
        text = json.dumps(change.applied(document)).replace('"HERE"', token)
        with pytest.raises(bw.DataError) as caught:
            bw.from_json(text)
        assert change.path in [fault.path for fault in caught.value.faults]


def test_a_misspelt_key_gets_the_likely_one():
    document = own()
    document["steps"][0]["explanatoin"] = document["steps"][0].pop("explanation")
    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(document)
    (fault,) = caught.value.faults
    assert fault.path == "steps[0].explanatoin"
    assert "explanation" in fault.message


def test_a_misspelt_reference_gets_the_likely_one():
    document = measured()
    document["responses"][0]["answers"][0]["criterion"] = "afwegn.1"
    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(document)
    (fault,) = caught.value.faults
    assert fault.path == "responses[0].answers[0].criterion"
    assert "afwegen.1" in fault.message


@pytest.mark.parametrize("change", ["text", "weight"])
def test_our_edition_with_other_content_is_refused(change):
    document = bw.to_dict(bw.plan())
    if change == "text":
        document["steps"][3]["criteria"][1]["statement"]["nl"] += "."
    else:
        document["steps"][3]["weight"] = 2
    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(document)
    assert [fault.path for fault in caught.value.faults] == ["edition"]
    document["edition"] = "eigen"
    assert bw.from_dict(document).edition == "eigen"
