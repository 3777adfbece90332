"""Names of areas: their ids, their order, what lies in what."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.area import Area, AreaLevel
from planck.model.area_types import without_type
from planck.model.location import Location
from planck.model.names import alphabetical, find_unseen, fold, nfc, slug

LETTERS = "aàảãáạăằâầbcdđeèêềghiìklmnoòôồơờpqrstuùưừvxyỳ"
NAMES = st.text(alphabet=LETTERS + LETTERS.upper() + " -'", min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("name", "folded", "id_"),
    [
        ("Thanh Liêm", "thanh liem", "thanh-liem"),
        ("THANH LIEM", "thanh liem", "thanh-liem"),
        ("  Phú   Lương ", "phu luong", "phu-luong"),
        ("Đại Từ", "dai tu", "dai-tu"),
        ("ĐẮK LẮK", "dak lak", "dak-lak"),
        ("Bà Rịa - Vũng Tàu", "ba ria - vung tau", "ba-ria-vung-tau"),
        ("Quận 1", "quan 1", "quan-1"),
        ("–", "–", ""),
        ("ĐĐ", "dd", "dd"),
        ("\u00d0ồng Đa", "dong da", "dong-da"),
        ("\u0189ồng \u00f0a \u0256à", "dong da da", "dong-da-da"),
    ],
)
def test_a_name_folds_to_ascii(name: str, folded: str, id_: str) -> None:
    assert fold(name) == folded
    assert slug(name) == id_


@given(NAMES)
def test_composed_and_decomposed_spellings_are_one_name(name: str) -> None:
    composed, decomposed = unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name)
    assert nfc(composed) == nfc(decomposed)
    assert fold(composed) == fold(decomposed)
    assert slug(composed) == slug(decomposed)
    assert without_type(composed) == without_type(decomposed)
    assert alphabetical(composed)[:2] == alphabetical(decomposed)[:2]


@given(NAMES)
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)
    assert fold(name.upper()) == fold(name)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Huyện Thanh Liêm", "thanh liem"),
        ("TP. Thái Nguyên", "thai nguyen"),
        ("TP Phổ Yên", "pho yen"),
        ("TP.Hồ Chí Minh", "ho chi minh"),
        ("H. Thanh Liêm", "thanh liem"),
        ("Q.1", "1"),
        ("X. Vô Tranh", "vo tranh"),
        ("Thành phố trực thuộc trung ương Huế", "hue"),
        ("thành phố Huế", "hue"),
        ("TỈNH HÀ NAM", "ha nam"),
        ("Thị trấn Đu", "du"),
        ("Xã Xuân Lộc", "xuan loc"),
        ("Xuân Lộc", "xuan loc"),
        ("Xã", "xa"),
        ("Đặc khu Phú Quốc", "phu quoc"),
        ("District Thanh Liem", "thanh liem"),
        ("huyen thanh liem", "thanh liem"),
        ("THANH PHO HUE", "hue"),
        ("quan 1", "1"),
    ],
)
def test_the_type_of_unit_is_not_part_of_the_name(name: str, plain: str) -> None:
    assert without_type(name) == plain


@pytest.mark.parametrize(
    "name",
    ["Quan Sơn", "Quản Bạ", "Tĩnh Gia", "Phương Đình", "Phượng Mao", "Xà Phìn", "Xa Dung", "quan son", "Xá Lượng"],
)
def test_a_syllable_that_only_looks_like_a_type_of_unit_belongs_to_the_name(name: str) -> None:
    assert without_type(name) == fold(name)
    assert without_type(f"Xã {name}") == fold(name)


def test_names_sort_by_the_vietnamese_alphabet_with_tones_last() -> None:
    # a ă â b c d đ e ê …; then không dấu, huyền, hỏi, ngã, sắc, nặng.
    wanted = ["An", "Ăn", "Ân", "Ba", "Bà", "Bả", "Bã", "Bá", "Bạ", "Da", "Đa", "E", "Ê", "O", "Ô", "Ơ", "U", "Ư", "Y"]
    turned = wanted[::-1]
    assert sorted(turned, key=alphabetical) == wanted


def test_numbers_sort_as_numbers() -> None:
    wanted = ["Quận 1", "Quận 2", "Quận 02 B", "Quận 10", "Quận 10 A", "Quận 010 B", "Quận Ba", "Tổ " + "9" * 5000]
    turned = wanted[::-1]
    assert sorted(turned, key=alphabetical) == wanted


def test_a_letter_that_looks_like_another_sorts_where_that_does() -> None:
    wanted = ["Da", "\u00d0a", "Đe", "\u0189i"]
    turned = wanted[::-1]
    assert sorted(turned, key=alphabetical) == wanted


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Thanh Liêm", None, id="letters"),
        pytest.param("Thanh\u00a0Liêm", None, id="a space that does not break"),
        pytest.param("Thanh\tLiêm", None, id="a tab"),
        pytest.param(unicodedata.normalize("NFD", "Phú Lương"), None, id="marks over letters"),
        pytest.param("Thanh\u200b Liêm", (6, "U+200B"), id="a space of no width"),
        pytest.param("\ufeffThanh", (1, "U+FEFF"), id="a byte order mark"),
        pytest.param("Tha\u00adnh", (4, "U+00AD"), id="a soft hyphen"),
        pytest.param("Tha\u200dnh", (4, "U+200D"), id="a joiner"),
        pytest.param("Thanh\u202e", (6, "U+202E"), id="a mark of direction"),
        pytest.param("\u3164", (1, "U+3164"), id="a letter that is blank"),
        pytest.param("Th\x07", (3, "U+0007"), id="a control character"),
    ],
)
def test_what_nobody_sees_is_found(name: str, expected: tuple[int, str] | None) -> None:
    assert find_unseen(name) == expected


def test_letters_weigh_more_than_tones() -> None:
    assert sorted(["Bá Z", "Bà A", "Ba B"], key=alphabetical) == ["Bà A", "Ba B", "Bá Z"]


def test_digits_and_spaces_sort_before_letters_and_foreign_letters_after() -> None:
    assert sorted(["ß", "A", "1", " ", "ý", "Ω"], key=alphabetical) == [" ", "1", "A", "ý", "ß", "Ω"]


def test_a_letter_of_several_marks_keeps_its_base() -> None:
    assert alphabetical("ậ")[0] == alphabetical("â")[0]
    assert alphabetical("x\u0301")[0][0] == alphabetical("x")[0][0]


def province(name: str) -> Area:
    return Area(slug(name), AreaLevel.PROVINCE, name)


def district(name: str, of: str) -> Area:
    return Area(f"{slug(of)}/{slug(name)}", AreaLevel.DISTRICT, of, name)


def commune(name: str, district_name: str | None, of: str) -> Area:
    middle = slug(district_name) if district_name else "-"
    return Area(f"{slug(of)}/{middle}/{slug(name)}", AreaLevel.COMMUNE, of, district_name, name)


def test_an_area_has_the_name_of_its_own_level() -> None:
    assert province("Hà Nam").name == "Hà Nam"
    assert district("Thanh Liêm", "Hà Nam").name == "Thanh Liêm"
    assert commune("Đu", "Phú Lương", "Thái Nguyên").name == "Đu"
    assert Area("-/x", AreaLevel.DISTRICT, None).name == "-/x"


def test_areas_sort_alphabetically_with_a_province_before_its_parts() -> None:
    wanted = [
        province("Điện Biên"),
        province("Hà Nam"),
        commune("Vô Tranh", None, "Hà Nam"),
        district("Đại Từ", "Hà Nam"),
        commune("An", "Đại Từ", "Hà Nam"),
        district("Thanh Liêm", "Hà Nam"),
        Area("ha-nam/thanh-liem-2", AreaLevel.DISTRICT, "Hà Nam", "Thanh Liêm"),
        province("Thái Nguyên"),
    ]
    turned = wanted[::-1]
    assert sorted(turned, key=lambda area: area.order) == wanted


def test_a_location_is_written_as_editors_read_it() -> None:
    assert str(Location("targets/a.yaml", 3, 5)) == "targets/a.yaml:3:5"
    assert sorted([Location("b", 1, 1), Location("a", 10, 1), Location("a", 2, 9), Location("a", 2, 1)]) == [
        Location("a", 2, 1),
        Location("a", 2, 9),
        Location("a", 10, 1),
        Location("b", 1, 1),
    ]
