"""What the command line says around the texts of the plan, in Dutch and English."""

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrases:
    """Every phrase in one language; ``{}`` and ``{name}`` are filled in where it is used."""

    lang: str
    comma: str
    months: tuple[str, ...]

    assessment: str
    edition: str
    total: str
    step: str
    actor: str
    value: str
    range: str
    answered: str
    too_little: str
    does_not_count: str
    legend_value: str
    legend_range: str
    out_of: str

    per_actor: str
    per_actor_hidden: str
    disagreement: str
    disagreement_none: str
    disagreement_points: str
    next_steps: str
    next_steps_none: str
    next_level: str
    find_out_first: str
    excluded: str
    disputed: str
    not_applicable_says: str
    others_say: str
    notes: str
    notes_none: str
    source: str

    standard_input: str
    fine: str
    fine_assessment: str
    fine_plan: str
    fine_scan: str
    fine_spec: str
    one_fault: str
    faults: str
    written_form: str
    written_sheet: str
    one_criterion: str
    criteria: str
    then: str

    form: str
    form_for: str
    form_read: str
    form_fill: str
    form_example: str
    form_example_title: str
    form_level: str
    form_unknown: str
    form_not_applicable: str
    form_evidence: str
    form_open: str
    form_check: str
    levels: str
    note_why: str

    def number(self, points: Fraction) -> str:
        """Points with one decimal."""
        return f"{float(points):.1f}".replace(".", self.comma)

    def short(self, points: Fraction) -> str:
        """Points with a decimal only where it says something."""
        return self.number(points).removesuffix(f"{self.comma}0")

    def percent(self, share: Fraction) -> str:
        """A share of 1 as whole percents; 100 only when nothing is missing, 0 only when all is."""
        whole = round(100 * share)
        if share not in {0, 1}:
            whole = min(max(whole, 1), 99)
        return f"{whole} %" if self.lang == "nl" else f"{whole}%"

    def day(self, date: dt.date) -> str:
        """A date in words."""
        return f"{date.day} {self.months[date.month - 1]} {date.year}"

    def partial_date(self, date: str) -> str:
        """A year, a month or a day in ISO form, in words."""
        year, *rest = date.split("-")
        if not rest:
            return year
        month = f"{self.months[int(rest[0]) - 1]} {year}"
        return f"{int(rest[1])} {month}" if rest[1:] else month


NL = Phrases(
    lang="nl",
    comma=",",
    months=(
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    assessment="Voortgangsmeting",
    edition="editie {}",
    total="Totaal",
    step="Stap",
    actor="Actor",
    value="Stand",
    range="Bereik",
    answered="Beantwoord",
    too_little="nog te weinig beantwoord",
    does_not_count="geldt hier niet",
    legend_value="stand",
    legend_range=(
        "bereik: waar de stand uitkomt als alles wat nog open is "
        "op het laagste of op het hoogste niveau staat"
    ),
    out_of="van 0 tot 100",
    per_actor="Per actor",
    per_actor_hidden=(
        "Hoe een actor het ziet, staat hier pas vanaf drie inbrengen van die actor. "
        "Eerder tonen kan met --actor en de naam: {}."
    ),
    disagreement="Verschil van beeld",
    disagreement_none="De actoren die antwoordden, zien het overal hetzelfde.",
    disagreement_points="{} punten verschil",
    next_steps="Mogelijke volgende stappen",
    next_steps_none="Alles wat meetelt, staat op het hoogste niveau.",
    next_level="Volgend niveau: {}",
    find_out_first="Zoek eerst uit hoe het hier staat.",
    excluded="Telt niet mee",
    disputed="Telt mee, maar niet iedereen vindt dat het hier geldt",
    not_applicable_says="Geldt hier niet volgens: {}.",
    others_say="Anders volgens: {}.",
    notes="Toelichting en onderbouwing",
    notes_none="Er is geen toelichting of onderbouwing gegeven.",
    source="Bron",
    standard_input="standaardinvoer",
    fine="{}: in orde, {}",
    fine_assessment="{} van {} criteria beantwoord",
    fine_plan="een stappenplan van {} stappen met {} criteria",
    fine_scan="een scan (gevolgen: {}, thema's: {})",
    fine_spec="een specificatie van {} groepen met {} indicatoren",
    one_fault="{}: 1 fout",
    faults="{}: {} fouten",
    written_form="{}: een leeg formulier met {}",
    written_sheet="{}: een blad met uitleg om ernaast te leggen",
    one_criterion="1 criterium",
    criteria="{} criteria",
    then="Vul het formulier in, kijk het na en bekijk de uitkomst met:",
    form="Invulformulier",
    form_for="Voor: {}",
    form_read=(
        "Dit blad leg je naast het formulier {}. "
        "Kies per criterium het niveau dat past bij wat je kunt laten zien."
    ),
    form_fill="Zo vul je het formulier in",
    form_example="Een ingevuld criterium ziet er zo uit:",
    form_example_title="Raadsbrief",
    form_level="Zet het gekozen niveau bij `level`, als getal.",
    form_unknown='Weet je het niet? Dat is een goed antwoord. Schrijf dan `"status": "unknown"`.',
    form_not_applicable=(
        'Geldt een criterium hier niet? Schrijf dan `"status": "not_applicable"`, '
        "en bij `note` waarom. Gebruik dit niet voor “nog niet”."
    ),
    form_evidence="Zet bij `evidence` wat het laat zien: titel, adres en datum.",
    form_open="Overslaan mag: dan blijft het criterium open.",
    form_check="Kijk het formulier na met:",
    levels="Niveaus",
    note_why="geldt hier niet, want:",
)

EN = Phrases(
    lang="en",
    comma=".",
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    assessment="Assessment",
    edition="edition {}",
    total="Total",
    step="Step",
    actor="Actor",
    value="Value",
    range="Range",
    answered="Answered",
    too_little="too little answered yet",
    does_not_count="does not apply here",
    legend_value="value",
    legend_range=(
        "range: where the value comes to be if all that is still open "
        "has the lowest or the highest level"
    ),
    out_of="from 0 to 100",
    per_actor="Per actor",
    per_actor_hidden=(
        "How an actor sees it is shown from three responses of that actor up. "
        "To show it sooner, use --actor and the name: {}."
    ),
    disagreement="Seen differently",
    disagreement_none="The actors who answered see it the same way everywhere.",
    disagreement_points="{} points apart",
    next_steps="Possible next steps",
    next_steps_none="All that counts is at the highest level.",
    next_level="Next level: {}",
    find_out_first="Find out first how this stands.",
    excluded="Does not count",
    disputed="Counts, though not everyone says that it applies here",
    not_applicable_says="Does not apply here according to: {}.",
    others_say="Otherwise according to: {}.",
    notes="Notes and evidence",
    notes_none="No notes or evidence were given.",
    source="Source",
    standard_input="standard input",
    fine="{}: fine, {}",
    fine_assessment="{} of {} criteria answered",
    fine_plan="a plan of {} steps with {} criteria",
    fine_scan="a scan (effects: {}, themes: {})",
    fine_spec="a specification of {} groups with {} indicators",
    one_fault="{}: 1 fault",
    faults="{}: {} faults",
    written_form="{}: a blank form with {}",
    written_sheet="{}: a sheet with guidance to read beside it",
    one_criterion="1 criterion",
    criteria="{} criteria",
    then="Fill in the form, check it and see the result with:",
    form="Form",
    form_for="For: {}",
    form_read=(
        "Keep this sheet beside the form {}. "
        "For each criterion choose the level that fits what you can show."
    ),
    form_fill="How to fill in the form",
    form_example="A criterion that is filled in looks like this:",
    form_example_title="Letter to the council",
    form_level="Put the level you choose at `level`, as a number.",
    form_unknown='You do not know? That is a good answer. Then write `"status": "unknown"`.',
    form_not_applicable=(
        'A criterion does not apply here? Then write `"status": "not_applicable"`, '
        "and at `note` why. Do not use this for “not yet”."
    ),
    form_evidence="Put at `evidence` what shows it: title, address and date.",
    form_open="You may skip a criterion: it then stays open.",
    form_check="Check the form with:",
    levels="Levels",
    note_why="does not apply here, because:",
)


def phrases(lang: str) -> Phrases:
    """The phrases in a language: Dutch unless it is ``en``."""
    return EN if lang == "en" else NL
