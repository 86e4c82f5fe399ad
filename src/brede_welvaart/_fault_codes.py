"""Every kind of fault, with its sentence in Dutch and English."""

from enum import StrEnum
from typing import Self

from brede_welvaart._phrases import Phrase


def _expected(code: str, nl: str, en: str) -> tuple[str, str, str]:
    """A code for a value that is something else than what should stand there."""
    return code, f"verwacht: {nl}; hier staat {{given}}", f"expected {en}, got {{given}}"


class FaultCode(StrEnum):
    """What kind of fault it is (*soort fout*), with its sentence, without a full stop.

    The names between braces are those of the values of the fault.

    Attributes:
        sentence: The sentence in Dutch and in English.
    """

    sentence: Phrase

    def __new__(cls, code: str, nl: str, en: str) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.sentence = Phrase(nl, en)
        return member

    # The text of a document.
    TOO_LARGE = (
        "too_large",
        "is groter dan {most:g} MB; met max_size (--max-size) mag het meer zijn",
        "is larger than {most:g} MB; max_size (--max-size) allows more",
    )
    NOT_JSON = (
        "not_json",
        "geen JSON: {why}",
        "not JSON: {why}",
    )
    EMPTY = "empty", "is leeg", "is empty"
    NOT_UNICODE = (
        "not_unicode",
        "geen {encoding:s}: {why} bij byte {byte}",
        "not {encoding:s}: {why} at byte {byte}",
    )
    TOO_DEEP = "too_deep", "zit te diep in elkaar", "nested too deeply"
    # Keys.
    MISSING = "missing", "ontbreekt", "is missing"
    MISSING_FORMAT = "missing_format", "ontbreekt; schrijf {wanted}", "is missing; write {wanted}"
    MISSING_CHOICE = (
        "missing_choice",
        "ontbreekt; schrijf een van {known}",
        "is missing; write one of {known}",
    )
    NULL = "null", "is leeg (null)", "is null"
    UNKNOWN_KEY = "unknown_key", "onbekende sleutel", "unknown key"
    KEY_TWICE = (
        "key_twice",
        "deze sleutel staat hier vaker dan één keer",
        "this key stands here more than once",
    )
    KEY_NOT_TEXT = _expected("key_not_text", "tekst als sleutel", "text as a key")
    # One value.
    NOT_TEXT = _expected("not_text", "tekst", "text")
    BLANK = (
        "blank",
        "verwacht: tekst; hier staat alleen witruimte",
        "expected text, got only white space",
    )
    LONE_SURROGATE = (
        "lone_surrogate",
        "{given} heeft een half teken (een losse surrogate)",
        "{given} has a lone surrogate",
    )
    NOT_AN_OBJECT = _expected("not_an_object", "een object", "an object")
    NOT_A_LIST = _expected("not_a_list", "een lijst", "a list")
    EMPTY_LIST = (
        "empty_list",
        "verwacht: minstens één; hier staat er geen",
        "expected at least one item, got none",
    )
    NOT_A_RECORD = _expected("not_a_record", "{wanted:s}", "{wanted:s}")
    NOT_PLAIN = _expected("not_plain", "een gewone JSON-waarde", "a plain JSON value")
    NOT_OF_FORM = _expected("not_of_form", "{wanted}", "{wanted}")
    NOT_A_CHOICE = (
        "not_a_choice",
        "verwacht: een van {known}; hier staat {given}",
        "expected one of {known}; got {given}",
    )
    NOT_A_FLAG = _expected("not_a_flag", "true of false", "true or false")
    NOT_AN_ADDRESS = _expected(
        "not_an_address", "een http- of https-adres", "an http or https address"
    )
    NOT_A_DATE = _expected(
        "not_a_date",
        "een datum zoals 2022-04-20, 2022-04 of 2022",
        "a date such as 2022-04-20, 2022-04 or 2022",
    )
    NOT_A_DAY = _expected("not_a_day", "een dag zoals 2026-11-24", "a day such as 2026-11-24")
    NOT_WHOLE = _expected("not_whole", "een heel getal", "a whole number")
    NOT_EXACT = _expected(
        "not_exact",
        "een heel getal of 'n/d' van 0 of meer",
        "a whole number or 'n/d' of 0 or more",
    )
    NOT_A_NUMBER = _expected("not_a_number", "{wanted}", "{wanted}")
    TOO_MANY_DIGITS = (
        "too_many_digits",
        "een getal in JSON heeft hoogstens 18 cijfers, boven en onder de streep",
        "a number in JSON has at most 18 digits, above and below the line",
    )
    NOT_RISING = (
        "not_rising",
        "het hoge eind moet boven het lage liggen, {lower:g}; hier staat {given:g}",
        "the upper end must lie above the lower end, {lower:g}; got {given:g}",
    )
    NOT_ABOVE_0 = (
        "not_above_0",
        "moet onder een logaritme boven 0 liggen; hier staat {given:g}",
        "must be above 0 under a logarithm, got {given:g}",
    )
    # What refers to something else.
    REPEATED = (
        "repeated",
        "{given} staat hier een tweede keer",
        "{given} stands here a second time",
    )
    NO_SUCH = "no_such", "geen {kind} {given}", "no {kind} {given}"
    NO_REGION = (
        "no_region",
        "{given} is geen {kind} van {year:s}",
        "{given} is no {kind} of {year:s}",
    )
    NO_PHASE = "no_phase", "geen fase {given} in dit plan", "no phase {given} in this plan"
    NO_THEME = (
        "no_theme",
        "geen thema {given} in themalijst {scheme}",
        "no theme {given} in scheme {scheme}",
    )
    THEME_OF_OTHER_SCHEME = (
        "theme_of_other_scheme",
        "is {given}, maar de scan gaat over themalijst {wanted}",
        "is {given}, but the scan is by scheme {wanted}",
    )
    OUR_SCHEME = (
        "our_scheme",
        "{given} is een themalijst van deze bibliotheek; geef je lijst een andere naam",
        "{given} is a scheme of this library; give yours a name of its own",
    )
    # Formats and editions.
    OTHER_FORMAT = _expected("other_format", "{wanted}", "{wanted}")
    UNKNOWN_FORMAT = (
        "unknown_format",
        "verwacht: een van {known}; hier staat {given}",
        "expected one of {known}; got {given}",
    )
    OTHER_EDITION = (
        "other_edition",
        "is {given}, maar het gegeven plan is {wanted}",
        "is {given}, but the plan given is {wanted}",
    )
    NO_EDITION = (
        "no_edition",
        "geen editie {given} (bekend: {known})",
        "no edition {given} (known: {known})",
    )
    NO_EDITION_OR_PLAN = (
        "no_edition_or_plan",
        "geen editie {given} (bekend: {known}); geef plan= (--plan) bij een eigen plan",
        "no edition {given} (known: {known}); give plan= (--plan) for a plan of your own",
    )
    OUR_EDITION = (
        "our_edition",
        "{given} is een editie van deze bibliotheek; geef je plan een eigen naam",
        "{given} is an edition of this library; give your plan its own name",
    )
    # Plans.
    SHORT_SCALE = (
        "short_scale",
        "een schaal heeft minstens twee niveaus",
        "a scale has two levels or more",
    )
    LOWEST_SCORE = (
        "lowest_score",
        "de laagste score moet 0 zijn",
        "the lowest score must be 0",
    )
    HIGHEST_SCORE = (
        "highest_score",
        "de hoogste score moet 1 zijn",
        "the highest score must be 1",
    )
    LEVEL_NOT_HIGHER = (
        "level_not_higher",
        "{name:s} moet hoger zijn dan die van het niveau ervoor",
        "{name:s} must be higher than that of the level before",
    )
    OTHER_STEP = (
        "other_step",
        "{given} moet beginnen met de id van zijn stap, {step}",
        "{given} must begin with the id of its step, {step}",
    )
    # Assessments.
    OFF_SCALE = (
        "off_scale",
        "{given} staat niet op de schaal ({known})",
        "{given} is not on the scale ({known})",
    )
    LEVEL_AND_STATUS = (
        "level_and_status",
        "geef een niveau of een status, niet allebei",
        "give a level or a status, not both",
    )
    NOTE_NEEDED = (
        "note_needed",
        "bij 'geldt hier niet' (not_applicable) hoort een toelichting die zegt waarom",
        "'does not apply here' (not_applicable) needs a note that says why",
    )
    NOT_ASKED = (
        "not_asked",
        "{given} is in deze inbreng niet gevraagd",
        "{given} was not asked in this response",
    )
    THEME_OR_NAME = (
        "theme_or_name",
        "geef een thema of een eigen naam, precies één van de twee",
        "give a theme or a name of your own, exactly one of the two",
    )
    WHICH_RESPONSE = (
        "which_response",
        "{actor} heeft {count} keer geantwoord; zeg met response= welke keer, vanaf 0 geteld",
        "{actor} has {count} responses; say which with response=, counted from 0",
    )
    OPEN_CRITERIA = (
        "open_criteria",
        "deze criteria staan open: {criteria}",
        "these criteria are open: {criteria}",
    )
    # Assessments that are collected.
    EDITIONS_DIFFER = (
        "editions_differ",
        "is {given}, maar in de eerste {wanted}: dat zijn andere vragen",
        "is {given}, but in the first {wanted}: those are other questions",
    )
    ORGANISATIONS_DIFFER = (
        "organisations_differ",
        (
            "is {given}, maar in de eerste {wanted}; met organisation (--organisation) kies je "
            "zelf over wie het gaat"
        ),
        (
            "is {given}, but in the first {wanted}; with organisation (--organisation) you say "
            "whom it is about"
        ),
    )
    THEMES_DIFFER = (
        "themes_differ",
        "hier zijn andere thema's gekozen dan in de eerste; met themes (--theme) kies je ze zelf",
        "other themes are chosen here than in the first; with themes (--theme) you say which",
    )
    ACTOR_DIFFERS = (
        "actor_differs",
        "de actor {given} is in {first} anders omschreven",
        "the actor {given} is defined otherwise in {first}",
    )
    RESPONDENT_TWICE = (
        "respondent_twice",
        (
            "{given} staat ook in {first}; geef een van beide een ander label, of met replace "
            "(--replace) geldt de latere inbreng"
        ),
        (
            "{given} stands in {first} too; give one of them another label, or with replace "
            "(--replace) the later response holds"
        ),
    )
    # Assessments that are set beside each other in time.
    TOO_FEW_MOMENTS = (
        "too_few_moments",
        "verwacht: twee metingen of meer; het aantal is hier {count}",
        "expected two assessments or more, got {count}",
    )
    DATE_TWICE = (
        "date_twice",
        "is {given}, net als in {first}; neem metingen van één dag eerst samen",
        "is {given}, as in {first}; collect assessments of one day first",
    )
    OTHER_ORGANISATION = (
        "other_organisation",
        (
            "is {given}, maar in de laatste {wanted}; scores zijn niet gemaakt om organisaties "
            "te vergelijken"
        ),
        "is {given}, but in the last {wanted}; scores are not made to compare organisations",
    )
    PLANS_DIFFER = (
        "plans_differ",
        (
            "is {given}, maar de laatste is volgens een ander plan, {wanted}; zeg met mapping "
            "(--mapping) welk criterium welk werd"
        ),
        (
            "is {given}, but the last is by another plan, {wanted}; say with mapping (--mapping) "
            "which criterion became which"
        ),
    )
    SETTINGS_DIFFER = (
        "settings_differ",
        "is met andere instellingen dan de laatste",
        "is by other settings than the last",
    )
    MAPPING_UNUSED = (
        "mapping_unused",
        "alles is volgens één plan, dus er is niets om over te zetten",
        "all is by one plan, so there is nothing to carry over",
    )
    MAPPED_TWICE = (
        "mapped_twice",
        "{given} staat ook bij {first}; wat twee criteria samen werden, heeft geen eigen antwoord",
        "{given} stands at {first} too; what two criteria became together has no answer of its own",
    )
    NO_EQUAL_LEVEL = (
        "no_equal_level",
        "niveau {given} telt voor {wanted}; de schaal van de laatste heeft zo'n niveau niet",
        "level {given} scores {wanted}; the scale of the last has no such level",
    )
    NOTHING_CARRIED = (
        "nothing_carried",
        "niets wat hier is gevraagd, heeft een plek in het plan van de laatste",
        "nothing that was asked here has a place in the plan of the last",
    )
    # The catalogue.
    OWN_SCHEME = (
        "own_scheme",
        "een thema heeft geen verband met een thema van zijn eigen themalijst",
        "a theme matches no theme of its own scheme",
    )
    ONE_SIDED_MATCH = (
        "one_sided_match",
        "{given} heeft geen verband {kind:s} met {theme}: een verband staat bij beide thema's",
        "{given} does not match {theme} as {kind:s}: a match stands at both themes",
    )
    SECOND_EXACT_MATCH = (
        "second_exact_match",
        "een tweede verband exact in themalijst {scheme}",
        "a second exact match in scheme {scheme}",
    )
    WIDER_IN_A_CIRCLE = (
        "wider_in_a_circle",
        "elk ruimer dan het vorige, in een kring: {themes}",
        "each wider than the one before, in a circle: {themes}",
    )
    OTHER_KIND = (
        "other_kind",
        "{given} is de code van een {kind}",
        "{given} is the code of a {kind}",
    )
    LIES_ELSEWHERE = (
        "lies_elsewhere",
        "{given} ligt zelf in {parents}",
        "{given} itself lies in {parents}",
    )
    PARENT_COUNT = (
        "parent_count",
        "een {kind} ligt in {wanted} van de soort {above}, deze in {count}",
        "a {kind} has {wanted} of kind {above}, this one {count}",
    )
    DIRECTION_ALONE = (
        "direction_alone",
        "een richting en de grond ervan horen bij elkaar",
        "a direction and what it rests on stand together",
    )
    SERIES_OF_SERIES = (
        "series_of_series",
        "{given} is zelf dezelfde reeks als een andere",
        "{given} is itself the same series as another",
    )
    SERIES_DIFFERS = (
        "series_differs",
        "{name} is anders dan bij {given}",
        "{name} differs from that of {given}",
    )
    SERIES_UNDER_ONE_THEME = (
        "series_under_one_theme",
        "{given} staat onder hetzelfde thema",
        "{given} stands under the same theme",
    )
    UNSOURCED = (
        "unsourced",
        "een record van de catalogus noemt zijn bronnen",
        "a record of the catalogue names its sources",
    )
    # Specifications of an index.
    NO_WEIGHT = (
        "no_weight",
        "minstens één moet een gewicht boven 0 hebben",
        "at least one must have a weight above 0",
    )
    GROUPS_TOO_DEEP = (
        "groups_too_deep",
        "zit te diep in elkaar: hoogstens {most} groepen, de ene in de andere",
        "nested too deeply: at most {most} groups, one within the other",
    )
    # Signals.
    TOO_FEW_YEARS = (
        "too_few_years",
        "verwacht: {least} jaar of meer; hier staat {given}",
        "expected {least} years or more, got {given}",
    )
    # To other tools.
    OTHER_SCHEME = (
        "other_scheme",
        "een project is volgens {known}, deze scan volgens {given}; zet hem eerst over",
        "a project is by {known}, this scan is by {given}; carry it over first",
    )
    OTHER_ORIGINAL = (
        "other_original",
        "het project waaruit dit is gemaakt is volgens {given}",
        "the project that this was made from is by {given}",
    )
    NO_PLACE = (
        "no_place",
        "een project heeft hier geen plek voor",
        "a project has no place for this",
    )
    BASE_SIGN = (
        "base_sign",
        "{given} mag zo niet in een adres staan (een spatie is %20)",
        "{given} may not stand in an address as it is (a space is written %20)",
    )
    BASE_URN = (
        "base_urn",
        "een urn om mee te beginnen heeft geen ?, # of blokhaken",
        "a urn to begin with has no ?, # or brackets",
    )
    BASE_USER = (
        "base_user",
        "een adres dat openbaar wordt heeft geen gebruikersnaam of wachtwoord",
        "an address that is published has no user name or password in it",
    )
    BASE_QUERY = (
        "base_query",
        "een adres om mee te beginnen heeft geen zoekvraag, en niets achter een #",
        "an address to begin with has no query, and nothing behind a #",
    )
    BASE_PATH = (
        "base_path",
        "een pad heeft geen blokhaken en geen stappen zoals '..'",
        "a path has no brackets and no steps such as '..'",
    )
    OF_ONES_OWN = (
        "of_ones_own",
        "{given} is een eigen klasse, en die past niet in een bestand",
        "{given} is a class of your own, which a file cannot hold",
    )
    # Tables.
    NOT_UTF8 = (
        "not_utf8",
        "dit is geen UTF-8; sla het op als UTF-8, in Excel als 'CSV UTF-8'",
        "this is not UTF-8; save it as UTF-8, in Excel as 'CSV UTF-8'",
    )
    LINE_TOO_LONG = (
        "line_too_long",
        "deze regel heeft meer dan {most} tekens",
        "this line has more than {most} characters",
    )
    CELL_TOO_LONG = (
        "cell_too_long",
        "een cel heeft meer dan {most} tekens, en vanaf hier is niets gelezen",
        "a cell has more than {most} characters, and nothing was read from here on",
    )
    QUOTES = (
        "quotes",
        "de aanhalingstekens kloppen niet, en vanaf hier is niets gelezen",
        "the quotes are not in order, and nothing was read from here on",
    )
    NO_SEPARATOR = (
        "no_separator",
        (
            "tussen de kolommen staan komma's of puntkomma's, en in hun namen geen van beide; "
            "hier staat {given}"
        ),
        (
            "the columns must be separated by commas or by semicolons, and their names hold "
            "neither; got {given}"
        ),
    )
    WEB_PAGE = (
        "web_page",
        "dit is een webpagina; open hem in een browser en druk op Bewaren",
        "this is a web page; open it in a browser and press Save",
    )
    NO_CRITERIA = (
        "no_criteria",
        "er is geen kolom met de naam {wanted}; is dit de goede tabel?",
        "there is no column called {wanted}; is this the right table?",
    )
    UNKNOWN_COLUMN = "unknown_column", "onbekende kolom {given}", "unknown column {given}"
    FORMULA = (
        "formula",
        "hier staat een formule, {given}; typ wat er moet staan",
        "here is a formula, {given}; type what it must say",
    )
    NOT_FILLED_IN = (
        "not_filled_in",
        "{wanted} is niet ingevuld",
        "{wanted} is not filled in",
    )
    OTHER_THAN_BEFORE = (
        "other_than_before",
        "is {given}, maar eerder in dit bestand {wanted}; binnen één bestand is dat gelijk",
        "is {given}, but earlier in this file {wanted}; within one file it is the same",
    )
    OTHER_REGION = (
        "other_region",
        "gaat over {given}, een eerdere uitkomst over {wanted}; een rapport gaat over één regio",
        "is about {given}, an earlier result about {wanted}; a report is about one region",
    )
    TOO_LONG_FOR_A_CELL = (
        "too_long_for_a_cell",
        "is te lang voor een cel van Excel: hoogstens {most} tekens; deze tekst heeft er {count}",
        "is too long for a cell of Excel: at most {most} characters; this text has {count}",
    )
    TOO_MANY_FOR_A_SHEET = (
        "too_many_for_a_sheet",
        "heeft {count} rijen; op een blad van Excel passen er {most}",
        "has {count} rows; a sheet of Excel holds {most}",
    )
    CONTROL_CHARACTER = (
        "control_character",
        "{given} heeft een teken dat niet in een cel van Excel kan staan",
        "{given} has a character that cannot stand in a cell of Excel",
    )
    COLUMN_TWICE = (
        "column_twice",
        "de kolom {given} staat er een tweede keer",
        "the column {given} stands there a second time",
    )
    NO_COLUMN = (
        "no_column",
        "de kolom {column} ontbreekt; wel zijn er: {there}{hint}",
        "the column {column} is missing; there are: {there}{hint}",
    )
    NO_HEADINGS = (
        "no_headings",
        "er staat geen rij met namen van kolommen in",
        "there is no row with the names of columns",
    )
    NOT_A_WORKBOOK = (
        "not_a_workbook",
        (
            "dit is geen werkmap van Excel (.xlsx), of hij is beschadigd; bewaar hem in Excel "
            "als .xlsx, zonder wachtwoord"
        ),
        (
            "this is no workbook of Excel (.xlsx), or it is damaged; save it in Excel as .xlsx, "
            "without a password"
        ),
    )
    WORKBOOK_TOO_LARGE = (
        "workbook_too_large",
        "uitgepakt is deze werkmap groter dan {most} MB; bewaar het blad als CSV",
        "unpacked, this workbook is larger than {most} MB; save the sheet as CSV",
    )
    STATLINE_VIEW = (
        "statline_view",
        (
            "dit is een tabel van StatLine zoals die op het scherm staat; kies daar bij "
            "'Download' een CSV van de onbewerkte dataset"
        ),
        (
            "this is a table of StatLine as it stands on the screen; choose there, under "
            "'Download', a CSV of the unprocessed dataset"
        ),
    )
    ROW_WIDTH = (
        "row_width",
        "verwacht: {wanted} kolommen; hier staan er {count}",
        "expected {wanted} columns, got {count}",
    )
    ROW_TOO_WIDE = (
        "row_too_wide",
        (
            "verwacht: {wanted} kolommen; hier staan er {count}; een decimale komma staat tussen "
            "aanhalingstekens, of er staan puntkomma's tussen de kolommen"
        ),
        (
            "expected {wanted} columns, got {count}; a decimal comma must stand within quotes, or "
            "semicolons between the columns"
        ),
    )
    TWO_MARKS = (
        "two_marks",
        (
            "een bestand heeft één decimaalteken; hier staat een punt in {point} en een komma in "
            "{comma}"
        ),
        "one file has one decimal mark; this has a point in {point}, a comma in {comma}",
    )
    UNCLEAR_MARK = (
        "unclear_mark",
        (
            "het is niet te zien of {given} een breuk is of een teken voor de duizendtallen heeft: "
            "zeg decimal='{mark:s}' (--decimal '{mark:s}') of thousands='{mark:s}' "
            "(--thousands '{mark:s}')"
        ),
        (
            "it cannot be told whether {given} is a fraction or has a mark for the thousands: say "
            "decimal='{mark:s}' (--decimal '{mark:s}') or thousands='{mark:s}' "
            "(--thousands '{mark:s}')"
        ),
    )
    SIGN_AT_A_NUMBER = (
        "sign_at_a_number",
        "bij een getal staat hier {sign}: {given}",
        "at a number stands {sign} here: {given}",
    )
    SAME_MARKS = (
        "same_marks",
        "het decimaalteken kan niet ook het teken voor de duizendtallen zijn; hier staat {given}",
        "the decimal mark cannot be that for the thousands too, got {given}",
    )
    UNLIKE_COLUMNS = (
        "unlike_columns",
        "de kolommen zijn niet even lang: {lengths}",
        "expected columns of one length, got {lengths}",
    )
    NO_FIGURES = "no_figures", "er staat geen cijfer in", "not one figure stands in it"
    FIGURE_TWICE = (
        "figure_twice",
        "het cijfer van {cell} staat er {count} keer, {rows}",
        "the figure of {cell} stands there {count} times, {rows}",
    )
    TOO_MANY_CELLS = (
        "too_many_cells",
        (
            "{regions} regio's, {indicators} indicatoren en {periods} jaren zijn meer dan {most} "
            "cijfers; zijn de kolommen wat ze lijken? met max_cells (--max-cells) mag het meer zijn"
        ),
        (
            "{regions} regions, {indicators} indicators and {periods} years are more than {most} "
            "figures; are the columns what they seem? max_cells (--max-cells) allows more"
        ),
    )
    TOO_MANY_ROWS = (
        "too_many_rows",
        "heeft meer dan {most} rijen; met max_cells (--max-cells) mag het meer zijn",
        "has more than {most} rows; max_cells (--max-cells) allows more",
    )
    NOT_IN_ROWS = (
        "not_in_rows",
        "er staat geen {given} in de rijen",
        "there is no {given} in the rows",
    )
    UNCLEAR_COLUMN = "unclear_column", "dit kan {known} zijn", "this may be {known}"
    # Panels.
    OTHER_SHAPE = (
        "other_shape",
        "verwacht: de vorm {wanted}; dit heeft de vorm {shape}",
        "expected the shape {wanted}, got {shape}",
    )
    NOT_LATER = (
        "not_later",
        "moet later zijn dan {before}; hier staat {given}",
        "must be later than {before}, got {given}",
    )
    NOT_IN_PANEL = (
        "not_in_panel",
        "geen {kind} {given} in deze cijfers",
        "no {kind} {given} in this panel",
    )
    # Figures that cannot be normalised, and points that cannot be combined.
    ALL_THE_SAME = (
        "all_the_same",
        "alle cijfers zijn gelijk, dus {how:s} kan regio's niet uit elkaar houden",
        "all figures are the same, so {how:s} cannot tell regions apart",
    )
    ONLY_FIGURE = (
        "only_figure",
        "is het enige cijfer, en dat heeft geen rang tussen andere",
        "is the only figure, which has no rank among others",
    )
    NOT_POSITIVE = (
        "not_positive",
        "voor {how} moet een cijfer boven 0 liggen",
        "{how} needs a figure above 0",
    )
    NO_REFERENCE = (
        "no_reference",
        "de regio waarmee wordt vergeleken heeft geen cijfer",
        "the reference region has no figure",
    )
    WORST_REFERENCE = (
        "worst_reference",
        (
            "de regio waarmee wordt vergeleken heeft het slechtste cijfer, en daarvandaan is "
            "niets te meten"
        ),
        "the reference region has the worst figure, so nothing can be measured from it",
    )
    POINTS_NOT_FINITE = (
        "points_not_finite",
        "de punten hiervan zijn geen eindig getal: de uiteinden liggen er te dicht bij elkaar voor",
        "its points are no finite number: the ends lie too close together for it",
    )
    OWN_NOT_FINITE = (
        "own_not_finite",
        "de eigen klasse gaf geen eindig getal",
        "the class of your own gave no finite number",
    )
    POINTS_TOO_LOW = (
        "points_too_low",
        "{how} moeten punten {least} liggen; {normaliser:s} geeft die",
        "{how} needs points {least}; {normaliser:s} would give them",
    )
    MEAN_NOT_POSITIVE = (
        "mean_not_positive",
        (
            "voor de index van Mazziotta en Pareto moet het gemiddelde boven 0 liggen; "
            "ZScore(100, 10) geeft dat"
        ),
        "the Mazziotta-Pareto index needs a mean above 0; ZScore(100, 10) would give one",
    )
    OTHER_COUNT = (
        "other_count",
        "verwacht: {wanted}, één per rij; hier staan er {count}",
        "expected {wanted}, one per row; got {count}",
    )
