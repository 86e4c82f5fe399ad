"""Figures without pyplot, and their SVG: well formed, named, escaped, the same every time."""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import attrs
import matplotlib as mpl
import pytest
from matplotlib.figure import Figure

import brede_welvaart as bw
from brede_welvaart import plot
from brede_welvaart._base.palette import PALETTE
from drawn import axes_of, parsed, texts, told

SPACE = "{http://www.w3.org/2000/svg}"
HOSTILE = '<script>alert(\'x\')</script> & $\\frac{1}{2}$ "q" <g id="axes_1"> ]]> \x1b[31m'


@pytest.fixture(scope="module")
def scores() -> bw.Scores:
    return bw.score(bw.example("voorbeeldgemeente"))


@pytest.fixture
def hostile(scores: bw.Scores) -> bw.Scores:
    named = attrs.evolve(scores.assessment, organisation=bw.Organisation(HOSTILE))
    return bw.score(named)


def test_an_svg_is_well_formed_and_named_by_its_title_and_description(scores: bw.Scores) -> None:
    figure = plot.steps(scores)
    root = parsed(plot.svg(figure))
    title, description = root.find(f"{SPACE}title"), root.find(f"{SPACE}desc")

    assert root.tag == f"{SPACE}svg"
    assert list(root)[:2] == [title, description]
    assert title is not None
    assert description is not None
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == description.get("id")
    assert title.text == told(figure)[0]
    assert str(description.text).splitlines() == told(figure)[1:]


def test_the_same_picture_is_the_same_svg_in_every_process(scores: bw.Scores) -> None:
    code = (
        "import sys, brede_welvaart as bw; from brede_welvaart import plot\n"
        "found = plot.steps(bw.score(bw.example('voorbeeldgemeente')))\n"
        "sys.stdout.buffer.write(plot.svg(found).encode())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert done.stdout.decode() == plot.svg(plot.steps(scores)) == plot.svg(plot.steps(scores))


def test_a_picture_says_no_date_and_fetches_nothing(scores: bw.Scores) -> None:
    text = plot.svg(plot.steps(scores))

    assert "<metadata" not in text
    assert "DOCTYPE" not in text
    assert {word for word in text.split('"') if word.startswith("http")} == {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
    }


def test_two_pictures_on_one_page_share_no_id_but_that_of_equal_things(scores: bw.Scores) -> None:
    def ids(figure: Figure) -> dict[str, bytes]:
        root = parsed(plot.svg(figure))
        return {str(one.get("id")): ET.tostring(one) for one in root.iter() if one.get("id")}

    one, other = ids(plot.steps(scores)), ids(plot.actors(scores, show_actors=scores.actors))

    assert all(one[key] == other[key] for key in one.keys() & other.keys())
    assert not any(key.startswith(("axes", "figure", "text")) for key in one)


def test_its_style_is_of_nothing_but_itself(scores: bw.Scores) -> None:
    root = parsed(plot.svg(plot.steps(scores)))
    (style,) = root.iter(f"{SPACE}style")

    assert str(style.text).startswith(f"#{root.get('id')} *{{")


def test_the_names_of_others_stay_text(hostile: bw.Scores) -> None:
    shown = HOSTILE.replace("\x1b", "\ufffd")
    figure = plot.steps(hostile)
    root = parsed(plot.svg(figure))
    written = [one.text for one in root.iter(f"{SPACE}text")]

    assert shown in " ".join(str(one) for one in written if one)
    assert str(root[0].text).startswith(shown)
    assert not [one for one in root.iter() if one.tag.endswith("script")]
    assert not any(one.get_parse_math() for one in axes_of(figure).texts)
    assert any("$\\frac{1}{2}$" in text for text in texts(axes_of(figure)))
    figure.canvas.draw()  # a formula would be set here, or refused


def test_title_and_description_can_be_others(scores: bw.Scores) -> None:
    figure = plot.steps(scores)
    root = parsed(plot.svg(figure, title="a < b", description="een\ntwee & drie"))
    bare = parsed(plot.svg(figure, description=""))

    assert [str(one.text) for one in root[:2]] == ["a < b", "een\ntwee & drie"]
    assert bare.find(f"{SPACE}desc") is None
    assert bare.get("aria-describedby") is None


def test_a_figure_of_several_pictures_says_them_all(scores: bw.Scores) -> None:
    figure = Figure(figsize=(12, 16))
    above, below = figure.subplots(2)
    plot.steps(scores, ax=above)
    plot.actors(scores, show_actors=scores.actors, ax=below)
    figure.add_subplot().set_title("zonder woorden")
    root = parsed(plot.svg(figure))

    assert (
        root[0].text
        == f"{above.get_label().splitlines()[0]} · " + (below.get_label().splitlines()[0])
    )
    assert str(root[1].text).splitlines() == [
        *above.get_label().splitlines()[1:],
        *below.get_label().splitlines()[1:],
    ]


def test_axes_of_ones_own_are_drawn_on_and_their_figure_comes_back(scores: bw.Scores) -> None:
    figure = Figure()
    left, right = figure.subfigures(1, 2)
    axes = left.subplots()
    other = right.subplots()

    assert plot.steps(scores, ax=axes) is figure
    assert len(texts(axes)) > 40
    assert axes.get_xlim() == (0, 100)
    assert texts(other) == []
    assert figure.axes == [axes, other]


def test_a_notebook_shows_a_picture_as_svg(scores: bw.Scores) -> None:
    figure = plot.steps(scores)

    assert isinstance(figure, plot.Picture)
    assert figure._repr_svg_() == plot.svg(figure)


def test_nothing_of_matplotlib_is_changed(scores: bw.Scores) -> None:
    before = dict(mpl.rcParams)
    plot.svg(plot.steps(scores))

    assert dict(mpl.rcParams) == before


def test_pyplot_is_not_loaded_and_the_package_does_not_load_matplotlib(tmp_path: Path) -> None:
    code = (
        "import sys, brede_welvaart as bw; found = bw.score(bw.example('voorbeeldgemeente'))\n"
        "str(found); before = 'matplotlib' in sys.modules\n"
        "from brede_welvaart import plot; figure = plot.steps(found)\n"
        "figure.savefig('p.png'); plot.svg(figure)\n"
        "print(before, 'matplotlib.pyplot' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, cwd=tmp_path
    )

    assert done.stdout.split() == [b"False", b"False"]
    assert (tmp_path / "p.png").read_bytes().startswith(b"\x89PNG")


def test_colours_have_one_home() -> None:
    folder = Path(plot.__file__).parent
    colours = {colour for both in PALETTE.values() for colour in both}

    assert len([*folder.glob("*.py")]) > 10
    for module in folder.glob("*.py"):
        text = module.read_text(encoding="utf-8")
        assert not [colour for colour in colours if colour in text]
