"""How the records hang together: ids, sources, roles, and the table of the design."""

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
every_step = pytest.mark.parametrize("step", bundled.steps(), ids=lambda step: step["id"])


@pytest.mark.parametrize("name", bundled.NAMES)
def test_file_names_its_format_and_edition(name: str) -> None:
    data = bundled.load(name)
    assert next(iter(data)) == "format"
    assert data["format"] == f"brede_welvaart/{name}/1"
    assert data["edition"] == bundled.EDITION


@pytest.mark.parametrize(
    "records",
    [bundled.steps(), bundled.load("plan")["phases"], ACTORS, SCHEMES, SOURCES],
    ids=["steps", "phases", "actors", "schemes", "sources"],
)
def test_ids_are_well_formed_and_unique(records: list[checks.Record]) -> None:
    assert checks.id_faults(record["id"] for record in records) == []


@pytest.mark.parametrize("scheme", ["cbs", "tilburg"])
def test_ids_of_themes_are_unique_within_their_scheme(scheme: str) -> None:
    assert checks.id_faults(theme["id"] for theme in THEMES if theme["scheme"] == scheme) == []


def test_every_theme_has_a_scheme() -> None:
    assert {theme["scheme"] for theme in THEMES} <= {scheme["id"] for scheme in SCHEMES}


@pytest.mark.parametrize(
    "record", [*bundled.steps(), *ACTORS, *SCHEMES, *THEMES], ids=lambda record: record["id"]
)
def test_record_has_a_status_and_sources_that_exist(record: checks.Record) -> None:
    assert checks.provenance_faults(record, bundled.ids("sources")) == []


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
