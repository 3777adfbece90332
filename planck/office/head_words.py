"""The customary words of heads, in Vietnamese and English, and the role that each gives its column."""

from __future__ import annotations

import re
from functools import lru_cache

from planck.model.names import nfc
from planck.office.head_times import DOCUMENT_NUMBER, times_in, without_prices
from planck.office.layout import plain
from planck.office.table import Role

_LONGEST = 80
_ENDS = " .:;,*/()-"
# The mark of a footnote behind a head: "Chỉ tiêu (1)", "ĐVT*", "Thực hiện4" whose digit was raised.
_MARK = re.compile(r"\s*(?:[(\[]?(?:\d{1,2}|\*{1,3})[)\]]|\*{1,3}|(?<=[a-z]{3})\d)$")
_NUMBER = re.compile(r"s?\.?tt|so ?tt|so thu tu|thu tu|no|n0|#|s/n|serial(?: no)?|item no|order")
_UNIT = re.compile(
    r"dvt|d\.v\.t|dv ?tinh|don vi(?: do| tinh| do luong| do tinh)?|don vi \(?tinh\)?"
    r"|units?(?: of measure(?:ment)?)?|uom"
)
_NAMES = (
    r"(?:chi tieu|noi dung|chi so|khoan muc|hang muc|dien giai|(?:[a-z]+ ){0,3}indicators?|kpis?|items?"
    r"|contents?|description)"
)
_NAME = re.compile(
    rf"(?:muc tieu|nhiem vu|linh vuc)[ ,/-]+(?:cac )?chi tieu|(?:noi dung|ten|cac) tieu chi|"
    rf"{_NAMES}[ ,/-]+(?:va )?(?:nhiem vu|muc tieu|cong viec)|"
    rf"(?:(?:ten|cac|danh muc|he thong|nhom|loai|stt|muc) )?{_NAMES}(?:[ ,/-]+(?:cac )?{_NAMES})*"
    r"(?: (?:chu yeu|chinh|co ban|thong ke|kt ?-? ?xh|ktxh|phat trien.*|kinh te.*|nhiem vu.*|thu,? chi.*|ngan sach.*"
    r"|name|danh gia|thi dua|cu the))*"
)
# "Chỉ số phát triển (%)" compares two years; "Chỉ số phát triển con người" may head a column of names.
_INDEX = re.compile(r"chi so phat trien(?: so voi .*| ?\(?%\)?)?")
_NAME_BY_PLACE = re.compile(
    r"(?:(?:ten|cac|danh muc|nhom) )?(?:muc tieu|nhiem vu|tieu chi|linh vuc|san pham|cong viec|goals?|objectives?"
    r"|targets?|outputs?|outcomes?|results?|criteria)(?:[ ,/-]+(?:cac )?(?:muc tieu|nhiem vu|giai phap|tieu chi))*"
    r"(?: (?:chu yeu|cu the|chinh))?"
)
_OWNER = re.compile(
    r"\b(?:co quan|don vi|bo phan|nguoi|can bo|dong chi|phong,? ban|so,? (?:ban,? )?nganh|ban,? nganh)\b.*"
    r"\b(?:chu tri|thuc hien|phu trach|theo doi|bao cao|chu quan|dau moi|tham muu|chiu trach nhiem)\b"
    r"|^(?:chu tri|phu trach|dau moi)$|\b(?:lead|responsible)\b.*|\bowner\b|\bin charge\b"
)
_DUE = re.compile(
    r"(?:(?:thoi (?:gian|han|diem|hieu)|han|moc thoi gian)(?: (?:phai|can))?"
    r"(?: (?:hoan thanh|thuc hien|trinh|ban hanh|ket thuc|giai quyet|xu ly))?|tien do hoan thanh|ngay hoan thanh)"
    r"|deadlines?|due(?: dates?| by)?|completion dates?|timeline|time ?frame"
)
_CODE = re.compile(r"ma(?: so| dong| chi tieu| hang)?|codes?|line no")
_NOTE = re.compile(
    r"\bly do\b|\bnguyen nhan\b|\bghi chu\b|\bgiai trinh\b|\bthuyet minh\b|^(?:remarks?|notes?|comments?)$"
)
_FIELD = re.compile(
    r"linh vuc|nhom(?: chi tieu| linh vuc)?|nganh(?:,? linh vuc| kinh te)?|tieu chi|sectors?|fields?|areas? of work"
)
_FIELDS_AS_NAMES = re.compile(
    r"(?:(?:ten|cac|phan|nhom) )?(?:linh vuc|nganh(?: nghe)?|nganh,? linh vuc|nhom nganh|khu vuc kinh te|loai hinh"
    r"|thanh phan kinh te|san pham|mat hang|cay trong|vat nuoi|sectors?|products?|fields?)(?: kinh te| chu yeu| chinh)?"
)
_SAYS_PROGRESS = re.compile(r"\btinh hinh\b|\btien do\b|\btheo doi\b|\bprogress\b|\bmonitoring\b|\btracking\b")
_MEAN = re.compile(r"\bbinh quan\b|\bbq\b|\baverage\b")
_WORKED_OUT = re.compile(
    r"\bso sanh\b|\bso voi\b|\bso (?:kh|ke hoach|cung ky|ck|nq|nghi quyet|dt|du toan|muc tieu|th|uth|nam)\b"
    r"|^%|\bt[iy] le\b|\btang\b.*\bgiam\b|\btang truong\b|\btoc do\b|\bchenh lech\b|\bmuc do\b|\bdanh gia\b"
    r"|\bxep loai\b"
    r"|^dat$|\bdat(?: ty le)? ?\(?%|^(?:dat|co) ?/ ?khong|\bphan tram\b|% ?(?:th|kh|dat|hoan thanh|so|thuc hien|tang)\b"
    r"|\bcompar|\bchange\b|\bgrowth\b|\bratio\b|\bversus\b|\bvs\b|\bdifference\b"
    r"|\bpercent(?:age)?\b|% of\b|\bprogress\b|\bso t\d|\d so \d|\bkha nang\b|\bdu kien (?:dat|hoan thanh)\b"
    r"|\bket luan\b|\bnhan xet\b|\bvariance\b|\bdeviation\b|^status\b|\+ ?/ ?-|\buoc \(?%"
)
_TARGET = re.compile(
    r"\bmuc tieu\b|\bphan ky\b|\blo trinh\b|\b(?:phai|can) dat\b"
    r"|^(?:dang ky|cam ket)\b"
    r"|\bke hoach|\bkh(?![a-z])|\bnghi quyet\b|\bnq|\bdu toan\b|\bdt(?![a-z])|\bchi tieu\b|\bgiao\b"
    r"|\bmt(?![a-z])|\bphan dau\b|\bdinh huong\b|\btargets?\b|\bplan(?:s|ned)?\b|\bassigned\b|\bgoals?\b"
    r"|\bobjectives?\b|\bbudget\b"
)
_FIGURE = re.compile(
    r"\bthuc hien\b|\bth(?![a-z])|\bket qua\b|\bkq|\bdat duoc\b|\buoc|\buth|\bu\.? ?th(?![a-z])"
    r"|\bso bo\b|\bprel|\bchinh thuc\b|\bofficial\b|\bactuals?\b|\bestimate|\best\b|\bimplement|\bachieve|\bresults?\b"
    r"|\bbaseline\b|\bhien trang\b"
    r"|\bnam goc\b|\bnam co so\b|\bso lieu\b|\bthuc te\b|\bcung ky\b|\bck\b|\blu[yi] ke\b|\bcong don\b"
    r"|\boutturn\b|\bperformance\b|\bnam (?:truoc|bao cao|nay)\b|\b(?:reporting|current) year\b|\bdu bao\b"
    r"|\bgiai ngan\b|\bquyet toan\b|\bqt(?![a-z])|\bforecast|\bproject(?:ed|ion)"
)
_STATUSES = (
    ("forecast", re.compile(r"\bdu bao\b|\bdu kien\b|\bforecast|\bproject(?:ed|ion)")),
    ("estimate", re.compile(r"\buoc|\buth|\bu\.? ?th(?![a-z])|\bestimate|\best\b|\d{4} ?\(?e\)?(?![a-z])")),
    ("preliminary", re.compile(r"\bso bo\b|\bsb\b|\bprel|\d{4} ?\(?p\)?(?![a-z])")),
    ("official", re.compile(r"\bchinh thuc\b|\bofficial\b|\bfinal\b")),
)
# The word that a column gets where only the title of its table has one.
WORD_OF_ROLE = {Role.TARGET: "Kế hoạch", Role.FIGURE: "Thực hiện"}
# The words of heads that say nothing of what is counted.
_OF_ROLE = re.compile(
    r"ke|hoach|kh|thuc|hien|th|uth|uoc|u|chi|tieu|giao|duoc|du|toan|dt|muc|mt|nghi|quyet|nq|ket|qua|kq|dat|t[yi]|le|so"
    r"|sanh|voi|cung|ky|ck|nam|thang|quy|dau|cuoi|den|ngay|het|luy|lk|ca|nhiem|giai|doan|phan|hoan|thanh|tang|giam|tram"
    r"|i{1,3}|iv|bo|chinh|danh|gia|xep|loai|nhan|xet|plan(?:s|ned)?|targets?|actuals?|results?|achieved|estimated?|est"
    r"|prel|e|p|t|tdn|the|of|vs|to|year|full|half|first|quarter|months?|compared|with|%|h|q|m|\d+"
)
# What is planned to be carried out: "kế hoạch thực hiện", no "kế hoạch và thực hiện".
_CARRIES_OUT = re.compile(
    r"\b(?:giao|ke hoach|du toan|muc tieu|phan bo)(?: (?!va\b|uoc\b|ket\b|nam\b)[a-z]+){0,3}? thuc hien\b"
)
_COMPARES = re.compile(r"(?<!\w)so\s+(?=\w)")
_PRICES_COMPARED = re.compile(r"giá so sánh")
_HOW_MANY = re.compile(r"(?<!\w)số(?!\w)")
_TOTAL = re.compile(
    r"\bca (?:nhiem ky|giai doan|thoi ky)\b|\bin total\b|\btong (?:cong )?(?:5|ca|giai doan)\b|\bwhole period\b"
)
_LEVELS = r"(?:trung uong|tw|bo|thu tuong(?: chinh phu)?|tinh|thanh pho|huyen|quan|thi xa|xa|phuong|cap tren|so)"
_ASSIGNED = re.compile(
    rf"\b((?:hdnd |ubnd |hoi dong nhan dan |uy ban nhan dan )?{_LEVELS}|hdnd|ubnd|dai hoi|btc|bo tai chinh)"
    r" (?:giao|phan dau|de ra|xay dung|dang ky)\b"
)
_BY_LEVEL = re.compile(rf"\b(?:hdnd |ubnd )?{_LEVELS} giao\b")
_DAY = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)")
_CRITERIA = re.compile(r"(?<!\bchi )\btieu chi\b")
_OF_FUNDS = re.compile(r"\b(?:ke hoach von|von ke hoach|giai ngan)\b")
_LEVEL_ALONE = re.compile(rf"(?:(?:cua|cap) )?(?:hdnd |ubnd )?{_LEVELS}|hdnd|ubnd")
_ASSIGNED_BY = re.compile(r"\bassigned by (?:the )?(.+?)(?= \(|$)")


@lru_cache(maxsize=8192)  # the cells of a column repeat each other
def role_of(text: str) -> Role | None:
    """The role that a cell of a head gives its column; None where its words say none."""
    words = _MARK.sub("", without_prices(plain(text)))
    bare = words.strip(_ENDS)
    first = re.split(r" ?[-/(] ?(?=[a-z])", bare)[0].strip(_ENDS)  # "Đơn vị tính - Unit", "TT/No."
    for role, pattern in ((Role.NUMBER, _NUMBER), (Role.UNIT, _UNIT), (Role.FIELD, _FIELD)):
        if pattern.fullmatch(bare) or pattern.fullmatch(first):
            return role
    if _INDEX.fullmatch(bare):
        return Role.WORKED_OUT
    if is_name(text):
        return Role.NAME
    if _OWNER.search(bare):
        return Role.OWNER
    if _NOTE.search(bare):
        return Role.NOTE
    if says_due(text):
        return Role.TARGET
    if _is_worked_out(text, words):
        return Role.WORKED_OUT
    target, figure = _TARGET.search(words), _FIGURE.search(words)
    if target is not None and (figure is None or target.start() < figure.start()):
        return Role.TARGET
    return Role.FIGURE if figure is not None else None


def is_role_alone(text: str) -> bool:
    """Whether a cell of a head says a time, a plan, a result or a comparison, and nothing of what is counted."""
    words = _OF_FUNDS.sub("kh", _BY_LEVEL.sub(" ", without_prices(plain(text))))
    if _CRITERIA.search(words):
        return False
    pieces = re.findall(r"[^\W\d_]+|\d+|%", words)
    return bool(pieces) and all(map(_OF_ROLE.fullmatch, pieces))


def role_of_title(title: str) -> Role | None:
    """Whether a title says that all of its table are plans, or results; None where it says neither or both.

    "Kết quả thực hiện kế hoạch" are results, "Giao chỉ tiêu thực hiện chương trình" are plans.
    """
    if not says_plan(title):
        return Role.FIGURE if says_figures(title) else None
    words = " ".join(plain(title).replace("chi tieu", "").split())
    plan, result = _TARGET.search(words), _FIGURE.search(words)
    if not says_figures(title):
        return Role.TARGET
    if not says_figures(_CARRIES_OUT.sub(" ", words)):
        return Role.TARGET
    is_result_first = plan is not None and result is not None and result.start() < plan.start()
    return Role.FIGURE if is_result_first else None


@lru_cache(maxsize=8192)
def is_name(text: str) -> bool:
    """Whether a head says that its column holds the names of indicators."""
    if len(text) > _LONGEST or not any(map(str.isalpha, text)):
        return False
    words = _bare(text)
    if _INDEX.fullmatch(words):
        return False
    return bool(_NAME.fullmatch(words) or _NAME.fullmatch(re.split(r" ?[-/(] ?", words)[0].strip(_ENDS)))


@lru_cache(maxsize=8192)
def may_be_name(text: str) -> bool:
    """Whether a head says that its column holds names, where no other does: ``Mục tiêu``, ``Nhiệm vụ``."""
    return bool(_NAME_BY_PLACE.fullmatch(_bare(text)))


@lru_cache(maxsize=8192)
def may_be_name_without_unit(text: str) -> bool:
    """Whether a head says that its column holds names, where no other does and units stand nowhere: ``Ngành``."""
    return bool(_FIELDS_AS_NAMES.fullmatch(_bare(text)))


def may_be_head(text: str) -> bool:
    """Whether a text may stand in a head: it has a customary word, or says a time and nothing else that counts."""
    return role_of(text) is not None or not times_in(text).says_nothing or assigner_in(text, under_plan=True) != ""


def status_in(text: str) -> str:
    """The status that a head gives the figures below it; empty where it gives none."""
    words = plain(text)
    return next((status for status, pattern in _STATUSES if pattern.search(words)), "")


def basis_in(text: str) -> str:
    """``total`` where a head says that its targets are sums over the years, else nothing."""
    return "total" if _TOTAL.search(plain(text)) else ""


def assigner_in(text: str, *, under_plan: bool) -> str:
    """Who set the plan of a column, as it is written: ``Tỉnh giao``; below the head of a plan also ``Tỉnh`` alone."""
    written = " ".join(text.split())
    words = plain(written)
    match = _ASSIGNED.search(words) or _ASSIGNED_BY.search(words)
    if match is None and under_plan:
        match = _LEVEL_ALONE.fullmatch(words.strip(_ENDS))
    if match is None:
        return ""
    if len(words) != len(written):
        return match[0].capitalize()
    assigner = written[match.start() : match.end()]
    return assigner[0].upper() + assigner[1:]


def says_due(text: str) -> bool:
    """Whether a head says that its column holds the times by which things are to be done."""
    return bool(_DUE.fullmatch(_bare(text)))


def says_code(text: str) -> bool:
    """Whether a head says that its column holds the codes that a form gives its rows: ``Mã số``."""
    return bool(_CODE.fullmatch(_bare(text)))


def says_plan(text: str) -> bool:
    """Whether a title or a head speaks of a plan; "chỉ tiêu" alone, which is what every table lists, does not."""
    return bool(_TARGET.search(plain(text).replace("chi tieu", "")))


def says_figures(text: str) -> bool:
    """Whether a title or a head speaks of what was reached."""
    words = plain(text)
    return bool(_FIGURE.search(words) or _SAYS_PROGRESS.search(words))


def parts_of_ratio(text: str) -> tuple[str, str] | None:
    """What stands above and below the line of ``TH 9T/KH``; None for ``9T/2025``, which is a time."""
    words = plain(text)
    text = DOCUMENT_NUMBER.sub("nq", words) if DOCUMENT_NUMBER.search(words) else text
    text = _DAY.sub(r"\1.\2.\3", " ".join(text.split()))
    above, slash, below = text.partition("/")
    if not slash or "/" in below:
        above, slash, below = _split_at_middle(text)
    if not slash:
        return None
    left, right = _Side(above), _Side(below)
    is_ratio = (
        (left.has_role and right.has_role)
        or (left.has_time and right.has_word)
        or (left.has_year and (right.has_year or right.has_role))
    )
    return (above.strip(), below.strip()) if is_ratio and (right.has_role or right.has_time) else None


def _bare(text: str) -> str:
    """The words of a head without what may stand around them, a footnote mark too."""
    return _MARK.sub("", plain(text)).strip(_ENDS)


class _Side:
    """What one side of a slash says."""

    def __init__(self, text: str) -> None:
        words, times = plain(text), times_in(text)
        has_word = bool(_TARGET.search(words) or _FIGURE.search(words))
        self.has_word = has_word
        self.has_role = has_word or (times.months is not None and times.first is not None)
        self.has_year = times.first is not None
        self.has_time = not times.says_nothing


def _split_at_middle(text: str) -> tuple[str, str, str]:
    """``TH 9T/2025/KH 2025`` at the slash whose sides both say a role or a year."""
    parts = " ".join(text.split()).split("/")
    for cut in range(len(parts) - 1, 0, -1):
        above, below = "/".join(parts[:cut]), "/".join(parts[cut:])
        if _Side(above).has_role and _Side(below).has_role:
            return above, "/", below
    return text, "", ""


def _is_worked_out(text: str, words: str) -> bool:
    """Whether a head compares: "So KH" does, "Số kế hoạch", which looks like it without accents, does not."""
    written = " ".join(nfc(text).lower().split())
    if not written.isascii() and _COMPARES.search(_PRICES_COMPARED.sub(" ", written)):
        return True
    if _HOW_MANY.search(written):
        words = plain(_HOW_MANY.sub(" ", written))
    if _WORKED_OUT.search(words) or parts_of_ratio(words) is not None:
        return True
    return bool(_MEAN.search(words)) and _TARGET.search(words) is None
