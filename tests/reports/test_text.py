"""The report in a terminal, to the letter, at every width and in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pyte
import pytest
from rich.cells import cell_len

from planck.model.area import Area, AreaLevel
from planck.model.assessment import Assessment, Outcome, Required, Verdict
from planck.model.basis import Basis
from planck.model.comparator import Comparator, ComparatorKind
from planck.model.explanation import Arg, Reason, ReasonCode
from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.model.result import FailOn, Language, Result
from planck.model.unit import Unit
from planck.reports.wording.problems import message
from planck.reports.wording.voice import Voice
from tests.reports.drawn import as_text
from tests.reports.made import (
    THANH_LIEM,
    a_result,
    a_target,
    an_assessment,
    chi_lang,
    span,
    thai_nguyen,
    thanh_liem,
)
from tests.reports.made_rare import all_rare, occupancy, of_chi_lang, output

D = Decimal
VI, EN = Language.VI, Language.EN

IN_VIETNAMESE = """\
Kết quả thực hiện chỉ tiêu, tính đến ngày 31/12/2023

Huyện Thanh Liêm, tỉnh Hà Nam                     ĐVT    Kỳ         Mục tiêu  Thực hiện    +/−  Đánh giá
▲ Tốc độ tăng giá trị sản xuất công nghiệp, TTCN  %/năm  2021-2025    ≥ 15,1     21,37*  +6,27  Vượt tiến độ

Huyện Chi Lăng, tỉnh Lạng Sơn
○ Tỷ trọng ngành công nghiệp trong GRDP: chưa có số liệu, hạn 2025

Tỉnh Thái Nguyên                                  ĐVT    Kỳ         Mục tiêu  Thực hiện    +/−  Đánh giá
▼ Tốc độ tăng trưởng kinh tế bình quân            %/năm  2021-2025       ≥ 8      6,56*  −1,44  Chậm tiến độ

Đến hạn: chưa có chỉ tiêu đến hạn
Đến nay: đạt và vượt 1/2 chỉ tiêu có số liệu
3 chỉ tiêu: Chưa đến hạn 3
Tiến độ: ▲ Vượt tiến độ 1 · ▼ Chậm tiến độ 1 · ○ Chưa có số liệu 1
* số dự báo, dự thảo, ước, sơ bộ hoặc chưa rõ tính chất
✓ Đạt yêu cầu kiểm tra
Chi tiết: planck check -v · Cách tính: planck explain MÃ · Hiện từng chỉ tiêu: planck check --all
"""

IN_ENGLISH = """\
Targets and results as of 2023-12-31

Thanh Liêm district, Hà Nam province               Target  Actual   +/−  Verdict
▲ Tốc độ tăng giá trị sản xuất công nghiệp,    ≥ 15.1%/yr  21.37* +6.27  Ahead
  TTCN · 2021-2025

Chi Lăng district, Lạng Sơn province
○ Tỷ trọng ngành công nghiệp trong GRDP: no figures, due 2025

Thái Nguyên province                               Target  Actual   +/−  Verdict
▼ Tốc độ tăng trưởng kinh tế bình quân            ≥ 8%/yr   6.56* −1.44  Behind
  2021-2025

Due: no target is due yet
To date: 1/2 targets with figures met or exceeded
3 targets: Not due 3
Progress: ▲ Ahead 1 · ▼ Behind 1 · ○ No data 1
* forecast, draft, estimate, preliminary, or of unstated status
✓ Check passed
Details: planck check -v · How it was worked out: planck explain ID
  Every target: planck check --all
"""

IN_FORTY_COLUMNS = """\
Kết quả thực hiện chỉ tiêu, tính
      đến ngày 31/12/2023

Huyện Thanh Liêm, tỉnh Hà Nam
▲ Tốc độ tăng giá trị sản xuất công
    nghiệp, TTCN · 2021-2025
  mục tiêu ≥ 15,1%/năm
  thực hiện 21,37* · chênh lệch +6,27
  Vượt tiến độ

Huyện Chi Lăng, tỉnh Lạng Sơn
○ Tỷ trọng ngành công nghiệp trong GRDP:
  chưa có số liệu, hạn 2025

Tỉnh Thái Nguyên
▼ Tốc độ tăng trưởng kinh tế bình quân
    2021-2025
  mục tiêu ≥ 8%/năm · thực hiện 6,56*
  chênh lệch −1,44 · Chậm tiến độ

Đến hạn: chưa có chỉ tiêu đến hạn
Đến nay: đạt và vượt 1/2 chỉ tiêu có
  số liệu
3 chỉ tiêu: Chưa đến hạn 3
Tiến độ: ▲ Vượt tiến độ 1
  ▼ Chậm tiến độ 1 · ○ Chưa có số liệu 1
* số dự báo, dự thảo, ước, sơ bộ hoặc
  chưa rõ tính chất
✓ Đạt yêu cầu kiểm tra
Chi tiết: planck check -v
  Cách tính: planck explain MÃ
  Hiện từng chỉ tiêu: planck check --all
"""

WIDE_AND_VERBOSE = """\
Targets and results as of 2023-12-31

Thanh Liêm district, Hà Nam province

  ▲ Tốc độ tăng giá trị sản xuất công nghiệp, TTCN · ha-nam/thanh-liem/industrial-growth
    Target          at least 15.1%/yr · average growth 2021-2025
    2021            28.7   above the target  +13.6 pp  · actuals/ha-nam/thanh-liem.yaml:9
    2022            20.35  above the target   +5.25 pp · actuals/ha-nam/thanh-liem.yaml:10
    2023            15.43  above the target   +0.33 pp · actuals/ha-nam/thanh-liem.yaml:11
    To date         21.37, geometric mean 2021-2023 · Exceeded (6.27 pp above the target)
                    provisional (status not stated)
    Verdict         Not due · Ahead · 142% of the required pace
    Still required  6.30%/yr in 2024-2025 · by the arithmetic mean: 5.51%/yr
    See             targets/ha-nam/thanh-liem.yaml:12

Thái Nguyên province

  ▼ Tốc độ tăng trưởng kinh tế bình quân · thai-nguyen/economic-growth
    Target          at least 8%/yr · average growth 2021-2025
    2021            6.56  below the target  −1.44 pp · draft · actuals/thai-nguyen/thai-nguyen.yaml:9
    To date         6.56, geometric mean 2021 · Not yet met (1.44 pp below the target) · provisional (draft)
    Verdict         Not due · Behind · 82% of the required pace
    Still required  8.37%/yr in 2022-2025
    See             targets/thai-nguyen/thai-nguyen.yaml:10

Due: no target is due yet
To date: 1/2 targets with figures met or exceeded
2 targets: Not due 2
Progress: ▲ Ahead 1 · ▼ Behind 1
✓ Check passed
"""

RARE = """\
Kết quả thực hiện chỉ tiêu, tính đến ngày 31/12/2023

Huyện Chi Lăng, tỉnh Lạng Sơn         Mục tiêu    Thực hiện      +/−  Đánh giá
✗ Tỷ lệ lấp đầy mỗi cụm công             > 50%           40      −10  Không đạt
  nghiệp · 2025
  → kém nhất: CCN Chi Lăng
✗ Giá trị sản xuất · 2024          ≥ 30.640 tỷ    29.450,5* −1.189,5  Không đạt
                                  đồng (giá so
                                    sánh 2010)
  → được tạm miễn từ ngày 10/01/2025 đến hết ngày 31/12/2025: thiên tai, bão số
    3 (UBND huyện phê duyệt)
  → điều chỉnh từ ngày 01/07/2024 theo NQ 05; ban đầu ≥ 32.000 tỷ đồng (giá so
    sánh 2010), Không đạt
▲ Xếp hạng chuyển đổi số · 2025      ≤ 15 hạng        12/63       −3  Đạt trước
                                                                      hạn
  → xu thế đang xấu đi
✓ Huyện đạt chuẩn nông thôn mới     hoàn thành  12/05/2024*           Đạt
  2025
✓ Bê tông hóa đường giao thông      ≥ 5.000 km      1.500,5 −3.499,5  Đúng tiến
  2021-2025                                                           độ
? Tốc độ tăng tổng mức bán lẻ       ≥ 7,5%/năm         7-8*     −0,5  Chưa đánh
  2021-2025                                                           giá được

Đến hạn: đạt và vượt 1/3 chỉ tiêu
  2 trong 3 kết luận dựa trên số liệu chưa chính thức
Đến nay: đạt và vượt 2/6 chỉ tiêu có số liệu
6 chỉ tiêu: ✓ Đạt 1 · ✗ Không đạt 2 · Chưa đến hạn 3 · được tạm miễn 1
Tiến độ: ▲ Đạt trước hạn 1 · ✓ Đúng tiến độ 1 · ? Chưa đánh giá được 1
* số dự báo, dự thảo, ước, sơ bộ hoặc chưa rõ tính chất
✗ Không đạt yêu cầu kiểm tra: 1 chỉ tiêu không đạt
  Không tính vào kết quả kiểm tra: 1 chỉ tiêu không đạt
Chi tiết: planck check -v · Cách tính: planck explain MÃ
"""

RARE_AND_VERBOSE = """\
Kết quả thực hiện chỉ tiêu, tính đến ngày 31/12/2023

Huyện Chi Lăng, tỉnh Lạng Sơn

  ✗ Tỷ lệ lấp đầy mỗi cụm công nghiệp · lang-son/chi-lang/occupancy
    Mục tiêu         trên 50% · đến năm 2025 · đối với từng mục
                     sai số cho phép 0,5 điểm % · văn bản nêu gần đúng
    Thực hiện        40 (năm 2025) · Không đạt (thấp hơn mục tiêu 10 điểm %)
                     sơ bộ · kém nhất: CCN Chi Lăng
                     CCN Chi Lăng 40; CCN Đồng Mỏ 55,5
    Đánh giá         Không đạt
    Xem              targets/lang-son/chi-lang.yaml:70
                     actuals/lang-son/chi-lang.yaml:40

  ✗ Giá trị sản xuất · lang-son/chi-lang/output
    Mục tiêu         ít nhất 30.640 tỷ đồng (giá so sánh 2010) · năm 2024
    Thực hiện        29.450,5 (năm 2024)
                     Không đạt (thấp hơn mục tiêu 1.189,5 tỷ đồng)
                     bằng 96,1% mục tiêu · tạm tính (ước) · khoảng
    Đánh giá         Không đạt (tạm tính)
    Ban đầu          ít nhất 32.000 tỷ đồng (giá so sánh 2010) · năm 2024
                     Không đạt
    Tạm miễn         từ ngày 10/01/2025 đến hết ngày 31/12/2025: thiên tai, bão
                     số 3 (UBND huyện phê duyệt)
    Ghi chú          điều chỉnh từ ngày 01/07/2024 theo NQ 05
    Xem              targets/lang-son/chi-lang.yaml:30
                     actuals/lang-son/chi-lang.yaml:20

  ▲ Xếp hạng chuyển đổi số · lang-son/chi-lang/rank
    Mục tiêu         hạng 15/63 trở lên · đến năm 2025
    Đến nay          hạng 12/63 (năm 2023) · Vượt (cao hơn mục tiêu 3 bậc)
                     xu thế đang xấu đi · chính thức
    Đánh giá         Chưa đến hạn · Đạt trước hạn
    Xem              targets/lang-son/chi-lang.yaml:50
                     actuals/lang-son/chi-lang.yaml:30

  ✓ Huyện đạt chuẩn nông thôn mới · lang-son/chi-lang/new-rural
    Mục tiêu         hoàn thành · đến năm 2025
    Thực hiện        hoàn thành ngày 12/05/2024 · Đạt
                     tạm tính (chưa rõ ước hay chính thức)
    Đánh giá         Đạt (tạm tính)
    Xem              targets/lang-son/chi-lang.yaml:60
                     actuals/lang-son/chi-lang.yaml:50

  ✓ Bê tông hóa đường giao thông · lang-son/chi-lang/roads
    Mục tiêu         ít nhất 5.000 km · cả giai đoạn 2021-2025
    Đến nay          1.500,5, tổng 2021, 6 tháng đầu năm 2022
                     Chưa đạt (thấp hơn mục tiêu 3.499,5 km)
                     bằng 30,0% mục tiêu · sơ bộ
    Đánh giá         Chưa đến hạn · Đúng tiến độ · bằng 98% tiến độ yêu cầu
    Yêu cầu còn lại  thêm 3.499,5 km trong 6 tháng cuối năm 2022, 2023-2025
    Xem              targets/lang-son/chi-lang.yaml:80
                     actuals/lang-son/chi-lang.yaml:61

  ? Tốc độ tăng tổng mức bán lẻ · lang-son/chi-lang/retail-growth
    Mục tiêu         ít nhất 7,5%/năm
                     tăng (giảm) bình quân giai đoạn 2021-2025
    2022             7-8  Chưa kết luận được  −0,5 điểm % · ước
                     người nhập giả định: kỳ · actuals/lang-son/chi-lang.yaml:70
    Đến nay          7-8, bình quân nhân 2022 · Chưa kết luận được −0,5 điểm %
                     tạm tính (ước)
    Đánh giá         Chưa đến hạn · Chưa đánh giá được
                     số liệu không phải một con số duy nhất, không tính được
                     tiến độ
    Xem              targets/lang-son/chi-lang.yaml:90

Đến hạn: đạt và vượt 1/3 chỉ tiêu
  2 trong 3 kết luận dựa trên số liệu chưa chính thức
Đến nay: đạt và vượt 2/6 chỉ tiêu có số liệu
6 chỉ tiêu: ✓ Đạt 1 · ✗ Không đạt 2 · Chưa đến hạn 3 · được tạm miễn 1
Tiến độ: ▲ Đạt trước hạn 1 · ✓ Đúng tiến độ 1 · ? Chưa đánh giá được 1
✗ Không đạt yêu cầu kiểm tra: 1 chỉ tiêu không đạt
  Không tính vào kết quả kiểm tra: 1 chỉ tiêu không đạt
"""


def shown(result: Result, language: Language = VI, width: int = 80, *, color: bool = False, **how: bool) -> str:
    return as_text(result, language, width=width, color=color, **how)


def rows(one: Assessment, language: Language = EN) -> dict[str, str]:
    """The rows of one target by their labels, at a width where each takes one line."""
    found = {}
    for line in shown(a_result(one), language, 400, verbose=True).splitlines():
        match = re.match(r"    (\S+(?: \S+)*) {2,}(.*)", line)
        if match:
            found[match[1]] = match[2]
    return found


THREE = a_result(thanh_liem(), chi_lang(), thai_nguyen())


@pytest.mark.parametrize(
    ("expected", "result", "language", "width", "verbose"),
    [
        pytest.param(IN_VIETNAMESE, THREE, VI, 112, False, id="Vietnamese in 112 columns"),
        pytest.param(IN_ENGLISH, THREE, EN, 80, False, id="English in 80 columns"),
        pytest.param(IN_FORTY_COLUMNS, THREE, VI, 40, False, id="40 columns"),
        pytest.param(WIDE_AND_VERBOSE, a_result(thanh_liem(), thai_nguyen()), EN, 112, True, id="112 columns, verbose"),
        pytest.param(RARE, a_result(*all_rare(), passed=False), VI, 80, False, id="the rarer kinds"),
        pytest.param(
            RARE_AND_VERBOSE, a_result(*all_rare(), passed=False), VI, 80, True, id="the rarer kinds, verbose"
        ),
    ],
)
def test_the_report_reads_as_it_should(
    expected: str, result: Result, language: Language, width: int, verbose: bool
) -> None:
    assert shown(result, language, width, verbose=verbose) == expected


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("width", [40, 60, 80, 160])
def test_a_terminal_shows_in_colour_what_is_written_plainly(language: Language, width: int) -> None:
    result = a_result(thanh_liem(), chi_lang(), thai_nguyen(), *all_rare())
    plain = shown(result, language, width)
    screen = pyte.Screen(width, len(plain.splitlines()) + 5)
    pyte.Stream(screen).feed(shown(result, language, width, color=True).replace("\n", "\r\n"))
    assert "".join(line.rstrip() for line in screen.display) == plain.replace("\n", "")


@pytest.mark.parametrize("width", [40, 80, 160])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    text = shown(a_result(thanh_liem(), chi_lang(), thai_nguyen(), *all_rare()), VI, width)
    too_wide = [line for line in text.splitlines() if cell_len(line) > width]
    assert [line for line in too_wide if ".yaml:" not in line] == []


def test_what_was_exceeded_is_green_and_what_was_missed_is_red() -> None:
    text = shown(a_result(thanh_liem(), occupancy()), width=112, color=True)
    assert "\x1b[1;32mVượt tiến độ\x1b[0m" in text
    assert "\x1b[1;31mKhông đạt\x1b[0m" in text


def test_without_colour_there_is_no_escape() -> None:
    assert "\x1b" not in shown(a_result(thanh_liem(), *all_rare()))


def test_the_same_result_gives_the_same_text() -> None:
    result = a_result(thanh_liem(), chi_lang(), thai_nguyen())
    assert shown(result, color=True) == shown(result, color=True)


def test_quietly_only_what_fails_is_shown() -> None:
    text = shown(a_result(thanh_liem(), occupancy(), passed=False), EN, quiet=True)
    assert text.startswith("Chi Lăng district, Lạng Sơn province")
    assert "Tốc độ tăng giá trị" not in text
    assert "Due: 0/1 targets met or exceeded" in text
    assert text.endswith("✗ Check failed: 1 missed\n")


def test_quietly_a_warning_is_shown_where_it_fails_the_gate() -> None:
    result = a_result(thai_nguyen(), passed=False, fail_on=FailOn.WARNING)
    assert "Tốc độ tăng trưởng" in shown(result, quiet=True)
    assert "Tốc độ tăng trưởng" not in shown(replace(result, fail_on=FailOn.NEVER), quiet=True)
    assert "Check failed: 1 behind" in shown(result, EN)


def test_quietly_with_nothing_to_say_the_counts_remain() -> None:
    text = shown(a_result(thanh_liem()), EN, quiet=True)
    assert text.startswith("Due: no target is due yet\nTo date: 1/1 targets with figures met or exceeded\n")


def test_a_count_of_none_is_said_in_words() -> None:
    text = shown(a_result(chi_lang()))
    assert "Đến hạn: chưa có chỉ tiêu đến hạn\nĐến nay: chưa có chỉ tiêu đánh giá được\n" in text
    assert "0/0" not in text


def test_no_target_at_all_is_said_in_words() -> None:
    assert shown(a_result()).endswith("\n\nKhông có chỉ tiêu nào\n")


def test_a_narrowed_display_says_so() -> None:
    result = a_result(thanh_liem(), chi_lang(), shown=frozenset({chi_lang().id}))
    text = shown(result)
    assert "Đang hiển thị 1/2 chỉ tiêu" in text
    assert "industrial-growth" not in text


def test_problems_stand_at_the_end_each_on_a_line_of_its_own() -> None:
    path = "targets/a [b]folder[/b] of " + "many words " * 10 + "x.yaml"
    found = Problem(Level.WARNING, Code.UNREADABLE, Location(path, 3, 4), {"detail": "a\x1b[2Jb"})
    text = shown(a_result(thanh_liem(), problems=(found,)), EN, 40)
    told = message(Voice(EN), found).replace("\x1b", "␛")
    assert text.splitlines()[-1] == f"{path}:3:4: warning: {told} [unreadable]"


def test_the_code_behind_a_message_is_dim_and_the_last_of_its_line() -> None:
    """Whatever a file says: what stands in brackets at the end of the line is what planck calls the problem."""
    found = Problem(
        Level.WARNING, Code.NOT_TEXT, Location("targets/x.yaml", 3, 4), {"key": "k", "text": "[unreadable]"}
    )
    text = shown(a_result(thanh_liem(), problems=(found,)), EN, color=True)
    assert text.rstrip("\n").endswith("\x1b[2m[not-text]\x1b[0m")


def test_a_problem_without_a_place_begins_with_its_level() -> None:
    found = Problem(Level.ERROR, Code.EMPTY_FILE, None)
    assert shown(a_result(problems=(found,), passed=None)).startswith(
        f"lỗi: {message(Voice(VI), found)} [empty-file]\n"
    )


def test_without_a_verdict_there_are_the_problems_and_no_counts() -> None:
    found = Problem(Level.ERROR, Code.EMPTY_FILE, Location("targets/x.yaml", 1, 1))
    text = shown(a_result(problems=(found,), passed=None), EN)
    assert text.splitlines() == [
        f"targets/x.yaml:1:1: error: {message(Voice(EN), found)} [empty-file]",
        "Nothing could be judged: correct the errors above · 1 error",
    ]


def test_what_people_wrote_cannot_command_the_terminal() -> None:
    nasty = thanh_liem(target=a_target(name="Tên [red]\x1b[31m\u202e:smile:\nhai"))
    text = shown(a_result(nasty), width=200, color=True)
    assert "Tên [red]␛[31m<U+202E>:smile:␊hai" in text


def test_a_name_of_ten_thousand_letters_is_shown_whole() -> None:
    name = "chữ " * 2500
    text = shown(a_result(thanh_liem(target=a_target(name=name))))
    assert text.count("chữ") == 2500


def test_the_mean_never_seems_to_reach_a_target_that_it_missed() -> None:
    close = thanh_liem(
        target=a_target(comparator=Comparator(ComparatorKind.AT_LEAST, D("21.370864606677"))),
        outcome=Outcome.MISSED,
    )
    assert rows(close)["To date"].startswith("21.3708646066769,")


NEEDS = [
    pytest.param(Basis.AVERAGE_GROWTH, ">=", "6.2959", "%/năm", "6.30%/yr in 2024-2025", id="growth"),
    pytest.param(
        Basis.AVERAGE_GROWTH,
        ">=",
        "-2.109",
        "%/năm",
        "no further rise: −2.10%/yr in 2024-2025 is enough",
        id="no growth",
    ),
    pytest.param(Basis.AVERAGE_GROWTH, "<=", "3.219", "%/năm", "at most 3.21%/yr in 2024-2025", id="ceiling"),
    pytest.param(Basis.AVERAGE, ">=", "120.1", "km", "121 km a year in 2024-2025", id="mean of amounts"),
    pytest.param(Basis.TOTAL, ">=", "3499.5", "km", "3,500 km more in 2024-2025", id="amount"),
    pytest.param(Basis.TOTAL, ">=", "-5", "km", "nothing more in 2024-2025", id="amount reached"),
    pytest.param(Basis.TOTAL, "<=", "12.5", "km", "at most 12 km more in 2024-2025", id="amount left"),
    pytest.param(Basis.TOTAL, "<=", "0", "km", "nothing more is allowed in 2024-2025", id="no amount left"),
    pytest.param(Basis.END_OF_PERIOD, ">=", "1.421", "pp", "+1.43 pp in 2024-2025", id="points"),
    pytest.param(
        Basis.END_OF_PERIOD,
        ">=",
        "-1.4",
        "km",
        "no further change: −1.40 km in 2024-2025 is enough",
        id="no change",
    ),
    pytest.param(Basis.END_OF_PERIOD, "<=", "-1.5", "hạng", "−2 places in 2024-2025", id="places to gain"),
]


@pytest.mark.parametrize(("basis", "sign", "value", "unit", "told"), NEEDS)
def test_what_is_required_is_rounded_to_the_harder_side(
    basis: Basis, sign: str, value: str, unit: str, told: str
) -> None:
    kind = ComparatorKind.AT_LEAST if sign == ">=" else ComparatorKind.AT_MOST
    target = a_target(comparator=Comparator(kind, D("15")), basis=basis, unit=Unit(unit))
    of_level = basis.follows_course
    required = Required(
        None if of_level else D(value),
        unit,
        (span("2024-2025"),),
        per_year=basis is not Basis.TOTAL and not of_level,
        remaining=D(value) if of_level else None,
    )
    one = thanh_liem(target=target, required=required, used=(), observations=())
    assert rows(one)["Still required"] == told


def test_a_change_is_also_said_by_the_year_where_years_remain() -> None:
    target = a_target(comparator=Comparator(ComparatorKind.AT_LEAST, D("15")), basis=Basis.END_OF_PERIOD)
    required = Required(D("2"), "pp", (span("2024-2025"),), per_year=True, remaining=D("4"))
    one = thanh_liem(target=target, required=required, used=(), observations=())
    assert rows(one)["Still required"] == "+4.00 pp in 2024-2025, that is +2.00 pp a year"


def test_a_small_need_has_the_digits_that_it_takes() -> None:
    target = a_target(comparator=Comparator(ComparatorKind.AT_LEAST, D("15")), basis=Basis.END_OF_PERIOD)
    required = Required(None, "km", (span("2025"),), per_year=False, remaining=D("1.21"))
    one = thanh_liem(target=replace(target, unit=Unit("km")), required=required, used=(), observations=())
    assert rows(one)["Still required"] == "+1.21 km in 2025"  # rounded to 2 it would be more than a tenth too much


def test_missing_years_are_named() -> None:
    args: dict[str, Arg] = {"observed": 3, "of": 5, "missing": (span("2024"), span("2025"))}
    one = thanh_liem(progress=None, reason=Reason(ReasonCode.YEARS_MISSING, args))
    assert rows(replace(one, verdict=Verdict.NO_DATA))["Verdict"] == (
        "Incomplete data · 142% of the required pace · 3 of 5 years observed: 2024, 2025 missing"
    )


def test_a_default_that_was_taken_is_shown() -> None:
    target = a_target(defaults=("basis", "mean", "name", "baseline"))
    told = rows(thanh_liem(target=target))["Notes"]
    assert told == (
        "by default: average growth; geometric mean; name: Tốc độ tăng giá trị sản xuất công nghiệp, TTCN; "
        "baseline: the latest figure before the period"
    )


def test_a_target_worked_out_or_assumed_is_marked() -> None:
    target = a_target(
        derived_from="11,29 − 0,69 điểm %",
        assumed=("period", "comparator"),
        approximate=True,
        restates="ha-nam/thanh-liem/x",
        severity=Level.WARNING,
    )
    assert rows(thanh_liem(target=target))["Target"] == (
        "at least 15.1%/yr · average growth 2021-2025 · derived: 11,29 − 0,69 điểm % · "
        "assumed: period, comparator · approximate in the document · restates “ha-nam/thanh-liem/x” · "
        "a miss is only a warning"
    )


def test_a_waiver_and_an_amendment_are_always_shown() -> None:
    told = rows(output())
    assert told["Waived"] == "from 2025-01-10 until 2025-12-31: thiên tai, bão số 3 (approved by UBND huyện)"
    assert told["Originally"] == "at least 32,000 tỷ đồng (2010 prices) · 2024 · Missed"
    assert told["Notes"] == "amended from 2024-07-01 by NQ 05"


@pytest.mark.parametrize(
    ("area", "heading"),
    [
        pytest.param(
            Area("a/b/c", AreaLevel.COMMUNE, "A", "B", "C", type="xã"), "C commune, B, A", id="commune of a district"
        ),
        pytest.param(Area("a/-/c", AreaLevel.COMMUNE, "A", None, "C"), "C (commune), A", id="commune of a province"),
        pytest.param(
            Area("-/b", AreaLevel.DISTRICT, None, "B", ended=date(2023, 12, 30)),
            "B (district) · the area was abolished on 2023-12-30",
            id="no province named, and ended by then",
        ),
        pytest.param(
            Area("-/b", AreaLevel.DISTRICT, None, "B", ended=date(2023, 12, 31)),
            "B (district)",
            id="on its last day",
        ),
    ],
)
def test_an_area_is_headed_by_what_is_known_of_it(area: Area, heading: str) -> None:
    one = an_assessment(a_target(area=area.id), area, Verdict.NOT_DUE)
    assert f"\n{heading}\n" in shown(a_result(one), EN)


def test_each_area_is_headed_once_and_names_its_province() -> None:
    other = replace(THANH_LIEM, id="ha-nam/kim-bang", district="Kim Bảng")
    second = an_assessment(a_target(), other, Verdict.NOT_DUE)
    text = shown(a_result(thanh_liem(), thanh_liem(), second))
    assert text.count("Huyện Thanh Liêm, tỉnh Hà Nam") == text.count("Huyện Kim Bảng, tỉnh Hà Nam") == 1


def test_a_miss_gives_the_line_of_the_target_and_of_the_figure() -> None:
    assert rows(occupancy())["See"] == ("targets/lang-son/chi-lang.yaml:70 · actuals/lang-son/chi-lang.yaml:40")


def test_a_target_without_a_unit_or_figures_needs_four_lines() -> None:
    target = of_chi_lang("x", "Mốc", 1, comparator=Comparator(ComparatorKind.DONE), unit=None)
    one = an_assessment(target, THANH_LIEM, Verdict.NOT_DUE)
    assert rows(one) == {
        "Target": "completed · by 2025",
        "Verdict": "Not due",
        "See": "targets/lang-son/chi-lang.yaml:1",
    }
