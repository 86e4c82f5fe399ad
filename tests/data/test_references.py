"""How the records hang together: ids, sources, roles, and the table of the design."""

from collections import Counter

import bundled
import checks
import pytest

STEPS = {
    "betekenis_geven": (
        "Geef brede welvaart lokaal betekenis",
        "Give it a local meaning",
        "agenda",
    ),
    "stand_bepalen": ("Breng de stand van zaken in beeld", "Take stock", "agenda"),
    "beleving_ophalen": (
        "Leg cijfers naast de beleving van inwoners",
        "Set figures beside lived experience",
        "agenda",
    ),
    "vooruitkijken": ("Kijk naar later en elders", "Look at later and elsewhere", "keuze"),
    "keuzes_maken": (
        "Maak keuzes en benoem wat ze kosten",
        "Choose, and say what it costs",
        "keuze",
    ),
    "verankeren": (
        "Leg de ambitie vast in akkoord en organisatie",
        "Anchor it in agreement and organisation",
        "keuze",
    ),
    "afwegen": (
        "Gebruik brede welvaart als afwegingskader",
        "Use it to weigh decisions",
        "actie",
    ),
    "begroten": (
        "Verbind brede welvaart met begroting en verantwoording",
        "Tie it to the budget cycle",
        "actie",
    ),
    "samenwerken": (
        "Werk samen met partners en in de regio",
        "Work with partners and in the region",
        "actie",
    ),
    "leren_bijstellen": ("Volg, leer en stel bij", "Follow, learn, adjust", "leren"),
}
ROLES = {  # step: what the council does, what the executive does
    "betekenis_geven": ({"decides"}, {"leads"}),
    "stand_bepalen": ({"is_consulted"}, {"decides"}),
    "beleving_ophalen": (set(), {"decides"}),
    "vooruitkijken": ({"decides"}, set()),
    "keuzes_maken": ({"decides"}, {"leads"}),
    "verankeren": ({"decides", "checks"}, {"decides"}),
    "afwegen": ({"decides", "checks"}, {"decides"}),
    "begroten": ({"decides", "checks"}, {"leads"}),
    "samenwerken": ({"checks"}, {"decides"}),
    "leren_bijstellen": ({"decides", "checks"}, {"leads"}),
}
LEADS = {
    "betekenis_geven": "college",
    "stand_bepalen": "onderzoek_statistiek",
    "beleving_ophalen": "ambtenaren",
    "vooruitkijken": "ambtenaren",
    "keuzes_maken": "college",
    "verankeren": "wethouder_bw",
    "afwegen": "ambtenaren",
    "begroten": "college",
    "samenwerken": "wethouder_bw",
    "leren_bijstellen": "college",
}
ACTORS = bundled.load("actors")["actors"]
SCHEMES = bundled.load("themes")["schemes"]
THEMES = bundled.load("themes")["themes"]
SOURCES = bundled.load("sources")["sources"]
INDICATORS = bundled.load("indicators")["indicators"]
SIZES = {
    "cbs": 14,
    "tilburg": 6,
    "planbureaus": 8,
    "amsterdam": 10,
    "amsterdam_v1_1": 10,
    "bli": 11,
    "bwi": 11,
}
TWINS = {  # the planning bureaus' eight, and Amsterdam's first eight
    "subjectief_welzijn": "subjectief_welzijn",
    "gezondheid": "gezondheid",
    "consumptie_en_inkomen": "inkomen",
    "onderwijs_en_opleiding": "onderwijs",
    "ruimtelijke_samenhang_en_kwaliteit": "ruimte",
    "economisch_kapitaal": "economisch_kapitaal",
    "natuurlijk_kapitaal": "natuurlijk_kapitaal",
    "sociaal_kapitaal": "sociaal_kapitaal",
}
every_step = pytest.mark.parametrize("step", bundled.steps(), ids=lambda step: step["id"])


@pytest.mark.parametrize("name", bundled.NAMES)
def test_file_names_its_format_and_edition(name: str) -> None:
    data = bundled.load(name)
    assert next(iter(data)) == "format"
    assert data["format"] == f"brede_welvaart/{name}/1"
    assert data["edition"] == bundled.EDITION


@pytest.mark.parametrize(
    "records",
    [bundled.steps(), bundled.load("plan")["phases"], ACTORS, SCHEMES, SOURCES, INDICATORS],
    ids=["steps", "phases", "actors", "schemes", "sources", "indicators"],
)
def test_ids_are_well_formed_and_unique(records: list[checks.Record]) -> None:
    assert checks.id_faults(record["id"] for record in records) == []


@pytest.mark.parametrize("scheme", [scheme["id"] for scheme in SCHEMES])
def test_ids_of_themes_are_unique_within_their_scheme(scheme: str) -> None:
    assert checks.id_faults(theme["id"] for theme in THEMES if theme["scheme"] == scheme) == []


def test_every_theme_has_a_scheme() -> None:
    assert {theme["scheme"] for theme in THEMES} <= {scheme["id"] for scheme in SCHEMES}


@pytest.mark.parametrize(
    "record",
    [*bundled.steps(), *ACTORS, *SCHEMES, *THEMES, *INDICATORS],
    ids=lambda record: record["id"],
)
def test_record_has_a_status_and_sources_that_exist(record: checks.Record) -> None:
    assert checks.provenance_faults(record, bundled.ids("sources")) == []


@pytest.mark.parametrize("actor", ACTORS, ids=lambda actor: actor["id"])
def test_ministry_is_told_with_the_year_of_its_name(actor: checks.Record) -> None:
    assert checks.dated_faults(actor) == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source["id"])
def test_source_is_well_formed(source: checks.Record) -> None:
    assert checks.source_faults(source) == []


def test_every_source_is_used() -> None:
    used = {key for name in bundled.NAMES for key in checks.sources_used(bundled.load(name))}
    assert set(bundled.ids("sources")) - used == set()


def test_our_own_work_is_editorial() -> None:
    assert {record["status"] for record in [bundled.load("plan"), *bundled.steps()]} == {
        "editorial"
    }
    assert {s["id"]: s["status"] for s in SCHEMES if s["id"] in {"cbs", "tilburg"}} == {
        "cbs": "published",
        "tilburg": "editorial",
    }


def test_steps_are_those_of_the_design() -> None:
    assert checks.order_faults(bundled.steps(), STEPS) == []


def test_phases_are_agenda_choice_action_learning() -> None:
    names = {phase["id"]: phase["name"]["nl"] for phase in bundled.load("plan")["phases"]}
    assert names == {
        "agenda": "Agenda",
        "keuze": "Keuze",
        "actie": "Uitvoering",
        "leren": "Leren",
    }


def test_scale_has_five_even_levels() -> None:
    scale = [(level["value"], level["score"]) for level in bundled.load("plan")["scale"]]
    assert scale == [(0, 0), (1, "1/4"), (2, "1/2"), (3, "3/4"), (4, 1)]


@every_step
def test_step_has_four_criteria_one_per_aspect(step: checks.Record) -> None:
    assert checks.criteria_faults(step) == []


@every_step
def test_one_actor_leads(step: checks.Record) -> None:
    assert checks.lead_faults(step) == []
    assert "leads" in checks.roles(step, LEADS[step["id"]])


@every_step
def test_council_or_executive_decides_and_on_what(step: checks.Record) -> None:
    boards = [actor["id"] for actor in ACTORS if actor["kind"] == "regio"]
    assert checks.decision_faults(step, boards) == []


@every_step
def test_roles_of_council_and_executive_are_those_of_the_table(step: checks.Record) -> None:
    found = checks.roles(step, "gemeenteraad"), checks.roles(step, "college")
    assert found == ROLES[step["id"]]


@every_step
def test_actors_of_a_step_exist(step: checks.Record) -> None:
    assert checks.involvement_faults(step, bundled.ids("actors")) == []


@every_step
def test_themes_of_a_step_exist(step: checks.Record) -> None:
    keys = [f"{theme['scheme']}.{theme['id']}" for theme in THEMES]
    assert checks.theme_faults(step, keys) == []


def test_cbs_has_eight_four_and_two_themes() -> None:
    dimensions = [theme["dimension"] for theme in THEMES if theme["scheme"] == "cbs"]
    assert dimensions == ["here_and_now"] * 8 + ["later"] * 4 + ["elsewhere"] * 2


def test_tilburg_has_six_themes_without_a_dimension() -> None:
    themes = [theme for theme in THEMES if theme["scheme"] == "tilburg"]
    assert len(themes) == 6
    assert not any("dimension" in theme for theme in themes)


def test_schemes_have_as_many_themes_as_their_publishers_say() -> None:
    found = Counter(theme["scheme"] for theme in THEMES)
    assert {scheme: found[scheme] for scheme in SIZES} == SIZES


@pytest.mark.parametrize(
    ("scheme", "ids"),
    [
        ("planbureaus", list(TWINS)),
        ("amsterdam", [*TWINS.values(), "veiligheid", "wonen"]),
    ],
)
def test_themes_stand_in_the_order_of_their_publisher(scheme: str, ids: list[str]) -> None:
    assert [theme["id"] for theme in THEMES if theme["scheme"] == scheme] == ids


def test_only_cbs_gives_its_themes_a_dimension() -> None:
    assert {theme["scheme"] for theme in THEMES if "dimension" in theme} == {"cbs"}


def test_matches_hold_together() -> None:
    assert checks.match_faults(THEMES) == []
    assert checks.circles(THEMES) == []


def test_only_the_planning_bureaus_and_amsterdam_match_exactly() -> None:
    exact = {pair for pair, kind in checks.matches(THEMES).items() if kind == "exact"}
    twins = {(f"planbureaus.{one}", f"amsterdam.{other}") for one, other in TWINS.items()}
    assert exact == twins | {(other, one) for one, other in twins}


@pytest.mark.parametrize(("one", "other"), TWINS.items())
def test_themes_that_are_the_same_match_the_same(one: str, other: str) -> None:
    found = checks.matches(THEMES)
    ours = ("planbureaus", "amsterdam")
    seen = [
        {
            theme: kind
            for (start, theme), kind in found.items()
            if start == here and theme.partition(".")[0] not in ours
        }
        for here in (f"planbureaus.{one}", f"amsterdam.{other}")
    ]
    assert seen[0] == seen[1]


@pytest.mark.parametrize(
    ("one", "others"),
    [
        (
            "amsterdam_v1_1.arbeid",
            ["amsterdam.inkomen", "cbs.materiele_welvaart", "planbureaus.consumptie_en_inkomen"],
        ),
        ("tilburg.klimaat", ["cbs.milieu", "cbs.natuurlijk_kapitaal"]),
        ("tilburg.leefomgeving", ["cbs.veiligheid"]),
    ],
)
def test_what_is_near_by_its_text_is_close(one: str, others: list[str]) -> None:
    found = checks.matches(THEMES)
    assert [found.get((one, other)) for other in others] == ["close"] * len(others)


def test_only_what_is_another_subject_has_no_match() -> None:
    matched = {one for one, _ in checks.matches(THEMES)}
    assert {checks.key(theme) for theme in THEMES} - matched == {
        "cbs.handel_en_hulp",
        "cbs.milieu_en_grondstoffen",
        "bli.civic_engagement",
    }


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda one: one["id"])
def test_indicator_is_well_formed(indicator: checks.Record) -> None:
    themes = [checks.key(theme) for theme in THEMES if theme["scheme"] == "cbs"]
    assert checks.indicator_faults(indicator, themes) == []


def test_series_under_two_themes_are_five() -> None:
    assert checks.series_faults(INDICATORS) == []
    repeats = {one["id"] for one in INDICATORS if "same_series_as" in one}
    assert repeats == {
        "natuur_en_bos_later",
        "hoogopgeleide_bevolking_later",
        "ervaren_gezondheid_later",
        "vertrouwen_instituties_later",
        "vertrouwen_anderen_later",
    }


def test_there_are_fifty_indicators_and_none_for_elsewhere() -> None:
    dimensions = {checks.key(theme): theme.get("dimension") for theme in THEMES}
    found = Counter(dimensions[key] for one in INDICATORS for key in one["themes"])
    assert found == {"here_and_now": 36, "later": 14}


def test_what_is_a_choice_has_no_direction_and_says_why() -> None:
    without = {one["id"]: one["note"]["nl"] for one in INDICATORS if "direction" not in one}
    assert set(without) == {"vacaturegraad", "arbeidsduur"}
    assert all("geen richting" in note for note in without.values())


def test_what_is_doubtful_says_so() -> None:
    notes = {one["id"]: one.get("note", {}).get("nl", "") for one in INDICATORS}
    assert "twijfelachtig" in notes["fijnstof_emissie"]
    assert "fijnstof_emissie_later" not in notes
    placed_by_us = {one["id"] for one in INDICATORS if one["status"] == "editorial"}
    assert placed_by_us == {"vertrouwen_instituties_later", "vertrouwen_anderen_later"}
    assert all("landelijke monitor" in notes[one] for one in placed_by_us)
