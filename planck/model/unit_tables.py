"""The names of units: what measures the same, how it is spelled, and what is counted one by one."""

from __future__ import annotations

from fractions import Fraction

# Dimension -> unit -> its size in the first unit of the dimension.
# Sources: Nghị định 86/2012/NĐ-CP on the legal units of measurement; tạ and yến as customary in agriculture.
CONVERSIONS: dict[str, dict[str, Fraction]] = {
    "share": {"%": Fraction(1), "fraction": Fraction(100), "‰": Fraction(1, 10)},
    "points": {"điểm %": Fraction(1)},
    "money": {"đồng": Fraction(1)},
    "dollars": {"usd": Fraction(1)},
    "euros": {"eur": Fraction(1)},
    "area": {"m²": Fraction(1), "ha": Fraction(10**4), "km²": Fraction(10**6)},
    "mass": {
        "kg": Fraction(1),
        "mg": Fraction(1, 10**6),
        "g": Fraction(1, 10**3),
        "yến": Fraction(10),
        "tạ": Fraction(100),
        "tấn": Fraction(1000),
    },
    "length": {"m": Fraction(1), "mm": Fraction(1, 1000), "cm": Fraction(1, 100), "km": Fraction(1000)},
    "volume": {"m³": Fraction(1), "lít": Fraction(1, 1000)},
    "energy": {"kwh": Fraction(1), "mwh": Fraction(10**3), "gwh": Fraction(10**6)},
    "power": {"kw": Fraction(1), "mw": Fraction(10**3), "gw": Fraction(10**6)},
    "people": {"người": Fraction(1)},
    "workers": {"lao động": Fraction(1)},
}

# What may stand before any unit, one or several of them: ``nghìn tấn``, ``nghìn tỷ đồng``, ``vạn người``.
SIZES: dict[str, int] = {"nghìn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9}

# Other spellings of the words above.
SIZE_SPELLINGS: dict[str, str] = {
    "ngàn": "nghìn",
    "thousand": "nghìn",
    "million": "triệu",
    "tỉ": "tỷ",
    "billion": "tỷ",
}

# Other spellings of the names of units; of a unit per another one, of either part.
SPELLINGS: dict[str, str] = {
    "phần trăm": "%",
    "percent": "%",
    "phần nghìn": "‰",
    "phân số": "fraction",
    "điểm phần trăm": "điểm %",
    "pp": "điểm %",
    "percentage points": "điểm %",
    "percentage point": "điểm %",
    "vnd": "đồng",
    "vnđ": "đồng",
    "đ": "đồng",
    "₫": "đồng",
    "đô la": "usd",
    "đô la mỹ": "usd",
    "đô-la": "usd",
    "đô-la mỹ": "usd",
    "đôla": "usd",
    "đôla mỹ": "usd",
    "dollar": "usd",
    "dollars": "usd",
    "us$": "usd",
    "$": "usd",
    "euro": "eur",
    "euros": "eur",
    "hecta": "ha",
    "héc ta": "ha",
    "héc-ta": "ha",
    "hectare": "ha",
    "hectares": "ha",
    "mét": "m",
    "ki-lô-mét": "km",
    "ki-lô-gam": "kg",
    "tonne": "tấn",
    "tonnes": "tấn",
    "people": "người",
    "persons": "người",
    "workers": "lao động",
    "rank": "hạng",
    "times": "lần",
}

# What is short in the part that a unit is counted per: ``bác sĩ/vạn dân`` is ``bác sĩ/10.000 người``.
SPELLINGS_BELOW: dict[str, str] = {
    "dân": "người",
    "người dân": "người",
    "đầu người": "người",
    "person": "người",
    "capita": "người",
    "nam": "năm",
    "yr": "năm",
    "year": "năm",
    "month": "tháng",
}

# What comes in whole numbers. Words may follow: ``xã đạt chuẩn nông thôn mới`` are ``xã``.
# ``lần`` is a multiple, and ``điểm`` a mark or points of an index: neither is here.
COUNTED = frozenset(
    # people
    {"người", "lao động", "nhân khẩu", "đảng viên", "đoàn viên", "hội viên", "thành viên", "xã viên", "học sinh"}
    | {"sinh viên", "học viên", "trẻ em", "trẻ", "cháu", "giáo viên", "giảng viên", "cán bộ", "công chức", "viên chức"}
    | {"công nhân", "nông dân", "thanh niên", "bác sĩ", "bác sỹ", "y sĩ", "dược sĩ", "điều dưỡng", "nữ hộ sinh"}
    | {"bệnh nhân", "khách", "du khách", "hành khách", "lượt", "đại biểu", "cử tri", "nghệ nhân", "vận động viên"}
    | {"huấn luyện viên", "tuyên truyền viên", "tình nguyện viên", "cộng tác viên", "đối tượng", "chuyên gia"}
    # households and places
    | {"hộ", "gia đình", "thôn", "xóm", "bản", "làng", "buôn", "ấp", "khóm", "tổ dân phố", "khu phố", "xã", "phường"}
    | {"thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh", "địa phương", "làng nghề"}
    # organisations
    | {"doanh nghiệp", "hợp tác xã", "htx", "liên hiệp", "tổ hợp tác", "trang trại", "cơ sở", "tổ chức", "cơ quan"}
    | {"chi bộ", "đảng bộ", "chi đoàn", "chi hội", "câu lạc bộ", "công đoàn", "nghiệp đoàn", "chi nhánh", "trung tâm"}
    | {"nhà máy", "chợ", "siêu thị", "cửa hàng", "khách sạn", "nhà hàng"}
    # what is built, and its parts
    | {"dự án", "công trình", "hạng mục", "cụm", "ccn", "khu", "kcn", "trường", "lớp", "phòng", "nhà", "căn", "căn hộ"}
    | {"trạm", "bệnh viện", "phòng khám", "giường", "giường bệnh", "cầu", "hồ", "đập", "thư viện", "di tích", "tuyến"}
    # animals and things
    | {
        "con",
        "cây",
        "sản phẩm",
        "chiếc",
        "cái",
        "xe",
        "tàu",
        "thuyền",
        "máy",
        "bộ",
        "quyển",
        "cuốn",
        "viên",
        "thuê bao",
    }
    | {"thẻ", "sổ", "tài khoản", "liều", "mũi", "camera"}
    # events and papers
    | {"vụ", "ca", "cuộc", "buổi", "đợt", "trường hợp", "chuyến", "lễ hội", "hồ sơ", "đơn", "thủ tục", "dịch vụ"}
    | {"văn bản", "nghị quyết", "đề án", "đề tài", "nhiệm vụ", "chỉ tiêu", "tiêu chí", "mô hình", "sáng kiến", "giải"}
    | {"huy chương", "bằng", "giấy chứng nhận", "giấy phép", "chứng chỉ", "nhãn hiệu", "thương hiệu", "tin", "bài"}
    | {"giao dịch", "gói thầu", "hạng"}
    | {"communes", "cooperatives", "enterprises", "establishments", "households", "projects", "schools", "villages"}
)
