"""What a check of a file found is a result: how many faults, and the first thousand of them."""

import pytest

import brede_welvaart as bw


def test_a_file_without_faults_is_fine() -> None:
    found = bw.CheckedFile.of("form.json")
    assert (found.fine, found.count, found.faults) == (True, 0, ())
    assert repr(found) == "<CheckedFile 'form.json': 0 faults>"


def test_every_fault_says_which_it_is_where_and_in_two_languages() -> None:
    data = bw.to_dict(bw.blank(["gemeenteraad"]).with_answer("gemeenteraad", "afwegen.1", level=3))
    place = next(
        at for at, one in enumerate(data["responses"][0]["answers"])
        if one["criterion"] == "afwegen.1"
    )  # fmt: skip
    data["responses"][0]["answers"][place]["level"] = 9
    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(data)

    (fault,) = bw.CheckedFile.of("form.json", caught.value).faults

    assert fault.path == f"responses[0].answers[{place}].level"
    assert fault.pointer == f"/responses/0/answers/{place}/level"
    assert "afwegen.1" in fault.place.nl
    assert fault.text.nl != fault.text.en
    assert isinstance(fault.code, bw.FaultCode)


def test_faults_that_are_not_listed_are_counted() -> None:
    answers = [{"criterion": f"x.{number}"} for number in range(1, 1502)]
    data = {
        "format": "brede_welvaart/assessment/1",
        "edition": "2026.1",
        "responses": [{"actor": "gemeenteraad", "answers": answers}],
    }
    with pytest.raises(bw.DataError) as caught:
        bw.from_dict(data)

    found = bw.CheckedFile.of("form.json", caught.value)

    assert (found.count, len(found.faults)) == (1501, 1000)
