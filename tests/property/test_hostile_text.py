"""How the library must behave.

"100,000-deep nesting, 5,000-digit numbers, lone surrogates, BOM, truncated files likewise" are
refused with `DataError`, and nothing else is ever raised; "a missing file stays an `OSError`"
(section 4).
"""

import codecs
import json

import pytest

import brede_welvaart as bw
from examples import some
from papers import measured, own, scanned

DEEP = 100_000
MADE = pytest.mark.parametrize("made", [own, measured, scanned])


def blamed(call, *arguments):
    """The paths of the faults."""
    with pytest.raises(bw.DataError) as caught:
        call(*arguments)
    assert str(caught.value)
    assert repr(caught.value)
    return [fault.path for fault in caught.value.faults]


@pytest.mark.parametrize("kind", [None, bw.Plan, bw.Assessment, bw.Scan])
@pytest.mark.parametrize(
    "text",
    [
        "[" * DEEP,
        "[" * DEEP + "]" * DEEP,
        '{"a":' * DEEP,
        '{"a":' * DEEP + "1" + "}" * DEEP,
        '{"format": ' + "[" * DEEP + "]" * DEEP + "}",
    ],
    ids=["lists, cut off", "lists", "objects, cut off", "objects", "in a field"],
)
def test_deep_nesting_in_text(text, kind, tmp_path):
    blamed(bw.from_json, text, kind)
    (tmp_path / "diep.json").write_text(text)
    blamed(bw.read, tmp_path / "diep.json", kind)


@MADE
@pytest.mark.parametrize("empty", [[], {}], ids=["lists", "objects"])
def test_deep_nesting_in_a_field(made, empty):
    document = made()
    deep = empty
    for _ in range(DEEP):
        deep = [deep] if isinstance(empty, list) else {"a": deep}
    for key in (*document, "onbekend"):
        paths = blamed(bw.from_dict, {**document, key: deep})
        assert any(path.startswith(key) for path in paths)


@MADE
def test_numbers_of_five_thousand_digits(made):
    document = made()
    digits = "9" * 5000
    for key in (*document, "onbekend"):
        for spelt in (digits, f"-{digits}", f"{digits}.5", f"1e{digits}"):
            text = json.dumps({**document, key: "HERE"}).replace('"HERE"', spelt)
            assert key in blamed(bw.from_json, text)
        assert key in blamed(bw.from_dict, {**document, key: 10**5000})


@MADE
def test_a_byte_order_mark(made, tmp_path):
    text = json.dumps(made())
    expected = bw.from_json(text)
    assert bw.from_json("\ufeff" + text) == expected
    path = tmp_path / "bom.json"
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        path.write_bytes(mark + text.encode(encoding))
        assert bw.read(path) == expected
    for mark, encoding in (
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (b"", "utf-16-le"),
        (b"", "utf-32-be"),
    ):
        path.write_bytes(mark + text.encode(encoding))
        assert blamed(bw.read, path) == [""]


@MADE
def test_lone_surrogates(made, tmp_path):
    document = made()
    key = "organisation" if "organisation" in document else "note"
    field = "name" if key == "organisation" else "nl"
    for surrogate in ("\ud800", "\udfff", "a\udc00b"):
        document[key] = {field: surrogate}
        assert blamed(bw.from_dict, document) == [f"{key}.{field}"]
        assert blamed(bw.from_json, json.dumps(document)) == [f"{key}.{field}"]
        raw = json.dumps(document, ensure_ascii=False)
        blamed(bw.from_json, raw)
        (tmp_path / "half.json").write_bytes(raw.encode("utf-8", "surrogatepass"))
        blamed(bw.read, tmp_path / "half.json")
        assert surrogate.encode("ascii", "backslashreplace").decode() in blamed(
            bw.from_dict, {**made(), surrogate: 1}
        )[0].encode("ascii", "backslashreplace").decode().replace("\\\\", "\\")


@pytest.mark.parametrize("byte", [b"\xff", b"\x80", b"\xc3", b"\xed\xa0\x80", b"\x00"])
def test_bytes_that_are_no_text(byte, tmp_path):
    path = tmp_path / "kapot.json"
    whole = json.dumps(own()).encode()
    for place in (0, len(whole) // 2, len(whole)):
        path.write_bytes(whole[:place] + byte + whole[place:])
        blamed(bw.read, path)


@MADE
@pytest.mark.parametrize("indent", [None, 2])
def test_a_file_cut_off_at_any_byte(made, indent, tmp_path):
    words = json.dumps(made(), ensure_ascii=False, indent=indent).replace("text", "één 🧭")
    whole = words.encode()
    path = tmp_path / "half.json"
    for size in some(range(len(whole))):
        path.write_bytes(whole[:size])
        with pytest.raises(bw.DataError) as caught:
            bw.read(path)
        assert str(path) in str(caught.value)
    path.write_bytes(whole)
    read = bw.to_dict(bw.read(path))
    (note,) = read["notes"] if "notes" in read else [read["note"]]
    assert note["en"] == "één 🧭"


@MADE
def test_text_after_the_end(made):
    for more in ("}", "1", "{}", ",", "\x00", "\u00a0"):
        assert blamed(bw.from_json, json.dumps(made()) + more) == [""]


@pytest.mark.parametrize("text", ["", " ", "null", "true", "1", '"x"', "[]", "[{}]", "NaN", "\n"])
@pytest.mark.parametrize("kind", [None, bw.Plan, bw.Assessment, bw.Scan])
def test_a_root_that_is_no_object(text, kind):
    assert blamed(bw.from_json, text, kind) == [""]


@MADE
def test_the_format_of_another_kind(made):
    other = bw.Assessment if made is own else bw.Plan
    assert blamed(bw.from_dict, made(), other)[0] == "format"


def test_a_missing_file_stays_an_os_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        bw.read(tmp_path / "is_er_niet.json")
    with pytest.raises(OSError):  # noqa: PT011 - a folder is another error on another system
        bw.read(tmp_path)


def test_a_failed_write_leaves_the_old_file(tmp_path):
    path = tmp_path / "meting.json"
    good = bw.from_dict(measured())
    bw.write(good, path)
    before = path.read_bytes()
    huge = bw.Criterion("een.1", bw.Text("x"), weight=10**30)
    scale = bw.plan().scale
    plan = bw.Plan("een", "1", bw.Text("x"), scale, [bw.Step("een", bw.Text("x"), [huge])])
    with pytest.raises(bw.DataError):
        bw.write(plan, path)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["meting.json"]
