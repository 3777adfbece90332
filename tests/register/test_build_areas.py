"""An area is one area however it is written, and two areas are never taken for one."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.area import AreaLevel
from planck.register.build.areas import spelling
from tests.register.registers import loaded, problem_lines


def ids(*headers: str, areas: str = "") -> list[str]:
    """The ids of the areas of some files, each with a header."""
    files = {f"f{number}": f"{header}\ntargets: {{}}\n" for number, header in enumerate(headers)}
    found = loaded(**files, **({"areas": areas} if areas else {}))
    assert problem_lines(found) == []
    return sorted(found.register.areas)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param("province: Thái Nguyên", "thai-nguyen", id="a province"),
        pytest.param("province: Thái Nguyên\ndistrict: Phú Lương", "thai-nguyen/phu-luong", id="a district"),
        pytest.param(
            "province: Thái Nguyên\ndistrict: Phú Lương\ncommune: Vô Tranh",
            "thai-nguyen/phu-luong/vo-tranh",
            id="a commune of a district",
        ),
        pytest.param(
            "province: Thái Nguyên\ncommune: Phú Lương", "thai-nguyen/-/phu-luong", id="a commune of a province"
        ),
        pytest.param("district: Thanh Liêm", "-/thanh-liem", id="a district of no province"),
        pytest.param("commune: Vô Tranh", "-/-/vo-tranh", id="a commune of no province"),
        pytest.param("district: Đại Từ", "-/dai-tu", id="the letter đ"),
        pytest.param("district: Huyện Đại Từ", "-/dai-tu", id="the type of unit is not part of the id"),
        pytest.param("district: Quận 1", "-/1", id="a number for a name"),
        pytest.param("province: TP. Hồ Chí Minh", "ho-chi-minh", id="a short type of unit"),
        pytest.param("district: B\nid: a/b-2", "a/b-2", id="an id that is given"),
    ],
)
def test_an_id_is_made_of_the_names_a_place_for_each_level(header: str, expected: str) -> None:
    """The finest level that is given is the area."""
    assert ids(header) == [expected]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Phú Lương", unicodedata.normalize("NFD", "Phú Lương"), id="composed and decomposed"),
        pytest.param("Thanh Liêm", "THANH LIÊM", id="in capitals"),
        pytest.param("Đồng Văn", "\u00d0ồng Văn", id="with a letter that looks like another"),
        pytest.param("Đồng Văn", "\u0189ồng Văn", id="with another that does"),
        pytest.param("Thanh Liêm", "thanh   liêm ", id="with more spaces"),
        pytest.param("Hòa Bình", "Hoà Bình", id="the tone on either vowel"),
        pytest.param("Thanh Liêm", "Huyện Thanh Liêm", id="with its type of unit"),
        pytest.param("TP Phổ Yên", "Thành phố Phổ Yên", id="with its type of unit in short"),
        pytest.param("TP.Phổ Yên", "Thành phố Phổ Yên", id="in short, without a space"),
        pytest.param("H. Thanh Liêm", "Huyện Thanh Liêm", id="by its first letter"),
    ],
)
def test_spellings_of_one_name_are_one_area(one: str, other: str) -> None:
    """No target stays without figures because of a spelling."""
    assert len(ids(f"province: A\ndistrict: {one}", f"province: A\ndistrict: {other}")) == 1


def test_the_district_and_the_commune_of_one_name_are_two_areas() -> None:
    """Phú Lương of Thái Nguyên is both."""
    found = ids("province: Thái Nguyên\ndistrict: Phú Lương", "province: Thái Nguyên\ncommune: Phú Lương")
    assert found == ["thai-nguyen/-/phu-luong", "thai-nguyen/phu-luong"]


@pytest.mark.parametrize(
    ("known", "short", "expected"),
    [
        pytest.param("province: Hà Nam\ndistrict: B", "district: B", ["ha-nam/b"], id="a district"),
        pytest.param("province: A\ndistrict: B\ncommune: C", "commune: C", ["a/b/c"], id="a commune alone"),
        pytest.param("province: A\ndistrict: B\ncommune: C", "district: B\ncommune: C", ["a/b/c"], id="a commune"),
        pytest.param(
            "province: A\ndistrict: B\ncommune: C", "district: B", ["a/b", "a/b/c"], id="the district of a commune"
        ),
        pytest.param("province: A\ndistrict: B", "commune: B", ["-/-/b", "a/b"], id="the name of another level"),
        pytest.param("province: A\ndistrict: B\nid: a/b-2", "district: B", ["a/b-2"], id="with an id of its own"),
    ],
)
def test_the_province_may_be_left_out_where_one_area_has_the_name(known: str, short: str, expected: list[str]) -> None:
    """Whichever file comes first."""
    assert ids(known, short) == expected
    assert ids(short, known) == expected


def test_an_area_named_without_its_province_is_shown_with_it() -> None:
    """The fullest mention gives the names."""
    found = loaded(f1="district: B\ntargets: {}\n", f2="province: A\ndistrict: B\ntargets: {}\n")
    area = found.register.areas["a/b"]
    assert (area.province, area.district, area.level) == ("A", "B", AreaLevel.DISTRICT)


def test_what_areas_yaml_says_is_known_of_the_area() -> None:
    """Its spelling of the name is kept, too."""
    found = loaded(
        "province: hà nam\ndistrict: thanh liêm\ntargets: {}\n",
        areas="areas:\n- province: Hà Nam\n  district: Thanh Liêm\n  type: huyện\n  code: '0351'\n  ended: 2025-06-30\n"
        "  succeeded_by: ['13318', '13456']\n  boundary_changed: 2024-07-01\n",
    )
    assert problem_lines(found) == []
    area = found.register.areas["ha-nam/thanh-liem"]
    assert (area.name, area.type, area.code, area.province) == ("Thanh Liêm", "huyện", "0351", "Hà Nam")
    assert (area.ended, area.boundary_changed) == (date(2025, 6, 30), date(2024, 7, 1))
    assert area.succeeded_by == ("13318", "13456")
    assert str(area.location) == "areas.yaml:2:3"


def test_a_type_of_unit_tells_apart_two_areas_of_one_name() -> None:
    """Cao Lãnh is a district and a town of one province; their ids are given once, in areas.yaml."""
    areas = (
        "areas:\n- {province: Đồng Tháp, district: Cao Lãnh, type: huyện, id: dong-thap/huyen-cao-lanh}\n"
        "- {province: Đồng Tháp, district: Cao Lãnh, type: thành phố, id: dong-thap/tp-cao-lanh}\n"
    )
    found = loaded(
        "province: Đồng Tháp\ndistrict: TP Cao Lãnh\ntargets:\n  g: {at_least: 1 ha, by: 2025}\n", areas=areas
    )
    assert problem_lines(found) == []
    assert [target.area for target in found.register.targets] == ["dong-thap/tp-cao-lanh"]


@given(st.text(st.sampled_from("aàảãáạăâđeêéoòôơuưy hHn"), min_size=1, max_size=12))
def test_nfc_and_nfd_are_one_spelling(name: str) -> None:
    """Whatever the name."""
    assert spelling(unicodedata.normalize("NFC", name)) == spelling(unicodedata.normalize("NFD", name))
