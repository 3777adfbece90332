"""Which areas a name or an id stands for."""

from __future__ import annotations

import unicodedata

import pytest

from planck.cli.areas import find_areas
from planck.model.area import Area, AreaLevel
from planck.model.problem import Code, Problem

P, D, C = AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE
AREAS = {
    area.id: area
    for area in (
        Area("ha-nam/thanh-liem", D, "Hà Nam", "Thanh Liêm", type="huyện"),
        Area("thai-nguyen", P, "Thái Nguyên", type="tỉnh"),
        Area("thai-nguyen/thai-nguyen", D, "Thái Nguyên", "Thái Nguyên", type="thành phố"),
        Area("thai-nguyen/phu-luong", D, "Thái Nguyên", "Phú Lương", type="huyện"),
        Area("thai-nguyen/-/phu-luong", C, "Thái Nguyên", commune="Phú Lương"),
        Area("thai-nguyen/pho-yen", D, "Thái Nguyên", "Phổ Yên", type="thành phố"),
        Area("lang-son/chi-lang", D, "Lạng Sơn", "Chi Lăng"),
        Area("lang-son/chi-lang/chi-lang", C, "Lạng Sơn", "Chi Lăng", "Chi Lăng", type="thị trấn"),
        Area("an-giang/phu-luong", D, "An Giang", "Phù Lương", type="huyện"),
    )
}


def ids(text: str) -> list[str] | Code:
    """The ids found, or the code of the problem."""
    match = find_areas(text, AREAS)
    return match.code if isinstance(match, Problem) else [area.id for area in match]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Thanh Liêm", ["ha-nam/thanh-liem"], id="as written"),
        pytest.param("thanh liem", ["ha-nam/thanh-liem"], id="without case and accents"),
        pytest.param("THANH LIEM", ["ha-nam/thanh-liem"], id="in capitals"),
        pytest.param("thanh-liem", ["ha-nam/thanh-liem"], id="as in a file name"),
        pytest.param("Huyện Thanh Liêm", ["ha-nam/thanh-liem"], id="with its type"),
        pytest.param("huyen thanh liem", ["ha-nam/thanh-liem"], id="with its type, without accents"),
        pytest.param("thị xã Phổ Yên", ["thai-nguyen/pho-yen"], id="with a type it had before"),
        pytest.param("  Thanh   Liêm ", ["ha-nam/thanh-liem"], id="with stray spaces"),
        pytest.param(unicodedata.normalize("NFD", "Thanh Liêm"), ["ha-nam/thanh-liem"], id="decomposed"),
        pytest.param("ha-nam/thanh-liem", ["ha-nam/thanh-liem"], id="an id"),
        pytest.param("Hà Nam/Thanh Liêm", ["ha-nam/thanh-liem"], id="an id spelt out"),
        pytest.param("huyen Thanh Liêm", ["ha-nam/thanh-liem"], id="with its type, its accents in part"),
        pytest.param("Thanh Liêm district", ["ha-nam/thanh-liem"], id="as the English report prints it"),
        pytest.param("Hà Nam province", ["ha-nam"], id="a province as the English report prints it"),
        pytest.param("Chi Lăng township", ["lang-son/chi-lang/chi-lang"], id="a town as the English report prints it"),
        pytest.param("Thanh Liêm, Hà Nam", ["ha-nam/thanh-liem"], id="with what it lies in"),
        pytest.param(
            "thị trấn Chi Lăng, huyện Chi Lăng, tỉnh Lạng Sơn", ["lang-son/chi-lang/chi-lang"], id="with all it lies in"
        ),
        pytest.param("TP. Thái Nguyên, tỉnh Thái Nguyên", ["thai-nguyen/thai-nguyen"], id="in a namesake"),
        pytest.param("Hà Nam", ["ha-nam"], id="a province known only by what lies in it"),
        pytest.param("lang-son", ["lang-son"], id="its id"),
        pytest.param("*/thanh-liem", ["ha-nam/thanh-liem"], id="an id with a star"),
        pytest.param("ha-nam/*", ["ha-nam/thanh-liem"], id="all in a province"),
        pytest.param(
            "*/phu-luong",
            ["an-giang/phu-luong", "thai-nguyen/-/phu-luong", "thai-nguyen/phu-luong"],
            id="a star picks several on purpose",
        ),
    ],
)
def test_an_area_is_found_by_what_people_call_it(text: str, expected: list[str]) -> None:
    """Case, accents, the type of unit and stray spaces do not matter."""
    assert ids(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("phu luong", Code.AMBIGUOUS_AREA, id="a name of three"),
        pytest.param("Phú Lương", Code.AMBIGUOUS_AREA, id="accents leave two"),
        pytest.param("Phù Lương", ["an-giang/phu-luong"], id="accents leave one"),
        pytest.param("huyện Phú Lương", ["thai-nguyen/phu-luong"], id="accents and type leave one"),
        pytest.param("huyen phu luong", Code.AMBIGUOUS_AREA, id="the type leaves two districts"),
        pytest.param("xã Phú Lương", ["thai-nguyen/-/phu-luong"], id="the tier of a type that no file gives"),
        pytest.param("thai-nguyen/phu-luong", ["thai-nguyen/phu-luong"], id="the id always tells"),
        pytest.param("thai-nguyen/-/phu-luong", ["thai-nguyen/-/phu-luong"], id="so does that of a commune"),
        pytest.param("Phú Lương, An Giang", ["an-giang/phu-luong"], id="so does what it lies in"),
        pytest.param("Thái Nguyên", Code.AMBIGUOUS_AREA, id="a province and its city"),
        pytest.param("tỉnh Thái Nguyên", ["thai-nguyen"], id="the province"),
        pytest.param("Phú Lương (commune)", ["thai-nguyen/-/phu-luong"], id="the commune as the report prints it"),
        pytest.param("thành phố Thái Nguyên", ["thai-nguyen/thai-nguyen"], id="the city"),
        pytest.param("thai-nguyen", ["thai-nguyen"], id="an id that is a name as well"),
        pytest.param("Chi Lăng", Code.AMBIGUOUS_AREA, id="a district and its town"),
        pytest.param("TT. Chi Lăng", ["lang-son/chi-lang/chi-lang"], id="the town, abbreviated"),
        pytest.param("TP.Thái Nguyên", ["thai-nguyen/thai-nguyen"], id="the city, abbreviated without a space"),
        pytest.param("T. Thái Nguyên", ["thai-nguyen"], id="the province, by its first letter"),
    ],
)
def test_of_namesakes_none_is_picked_silently(text: str, expected: list[str] | Code) -> None:
    """What was written must single one out."""
    assert ids(text) == expected


def test_namesakes_are_listed_by_ids_that_can_be_written() -> None:
    """Each id that the message offers picks its one area."""
    match = find_areas("phu luong", AREAS)
    assert isinstance(match, Problem)
    offered = [part.split(" ")[0] for part in match.args["areas"].split(", ")]
    assert [ids(one) for one in offered] == [[one] for one in offered]
    assert len(offered) == 3


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("Thanh Lim", "ha-nam/thanh-liem (huyện Thanh Liêm)", id="a letter short"),
        pytest.param("huyện Tanh Liêm", "ha-nam/thanh-liem (huyện Thanh Liêm)", id="with a type"),
        pytest.param("ha-nam/thanh-lim", "ha-nam/thanh-liem (huyện Thanh Liêm)", id="an id"),
        pytest.param("Yên", "thai-nguyen/pho-yen (thành phố Phổ Yên)", id="a part of a name"),
    ],
)
def test_an_unknown_area_is_answered_with_the_nearest(text: str, first: str) -> None:
    """Who mistypes a name is shown the one that was meant."""
    match = find_areas(text, AREAS)
    assert isinstance(match, Problem)
    assert match.code is Code.UNKNOWN_AREA
    assert match.args["nearest"].split(", ")[0] == first


def test_a_name_with_nothing_like_it_is_answered_with_some_that_there_are() -> None:
    """There always is something to choose from."""
    match = find_areas("zzz", AREAS)
    assert isinstance(match, Problem)
    assert match.args["nearest"]


def test_signs_of_a_pattern_stand_for_themselves() -> None:
    """Only the star has a meaning."""
    assert ids("ha-nam/[t]*") is Code.UNKNOWN_AREA
