import brede_welvaart as bw


def test_a_municipality_shows_its_codes_where_it_lies_and_its_peers() -> None:
    page = str(bw.region("Den Haag"))
    assert page.startswith("'s-Gravenhage  gemeente · GM0518\nOok: Den Haag")
    for part in (
        "\nhttps://identifier.overheid.nl/tooi/id/gemeente/gm0518\n\nLigt in\n",
        "COROP-gebied · CR",
        "  Zuid-Holland  ",
        "provincie · PV28\n",
        "\n\nLiggen ook in provincie Zuid-Holland\nAlblasserdam\u00a0· Alphen aan den Rijn",
    ):
        assert part in page
    assert "'s-Gravenhage" not in page.split("Liggen ook in")[2]
    assert "Hierin liggen" not in page


def test_a_corop_area_and_a_province_show_what_lies_within() -> None:
    area = str(bw.region("CR37"))
    assert "\n\nHierin liggen: gemeente (8)\nBeesel\u00a0· Bergen (L.)\u00a0· " in area
    assert "identifier.overheid.nl" not in area
    province = bw.region("PV31").text("en")
    assert "Within it: municipality (31)" in province
    areas = "Noord-Limburg\u00a0· Midden-Limburg\u00a0· Zuid-Limburg"
    assert f"\n\nWithin it: COROP area (3)\n{areas}\n" in province
    assert "Lies in" not in province
    assert "Also in" not in province


def test_a_region_of_ones_own_shows_what_is_known_of_what_it_lies_in() -> None:
    region = bw.Region("GM9999", "Nieuwstad", "gemeente", ["CR37", "PV99"], "editorial", ["ons"])
    page = str(region)
    assert "\n\nLigt in\n  Noord-Limburg  COROP-gebied · CR37\n  PV99\n" in page
    assert "\nBeesel\u00a0· Bergen (L.)\u00a0· " in page


def test_an_area_without_other_names_or_address_has_no_line_for_them() -> None:
    region = bw.Region("CR99", "Nieuwland", "corop", [], "editorial", ["ons"])
    assert str(region) == (
        "Nieuwland  COROP-gebied · CR99\n\nBronnen  status: van onze redactie\n  • ons"
    )
