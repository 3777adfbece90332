"""What ``planck init`` writes into the files of a new register, and what it says of that."""

from __future__ import annotations

from planck.reports.wording.words import Text

# The files. A line that begins with two spaces and a # is a part of an example: without the # and the space behind it,
# it is what a file may hold. {own} is the period where the file has none for all.
SETTINGS = Text(
    vi="""\
# yaml-language-server: $schema={schema}
# Cài đặt của sổ. Dòng nào cần dùng thì bỏ dấu # và dấu cách ở đầu dòng.
language: vi
# timezone: Asia/Ho_Chi_Minh
# as_of: 2025-12-31 # đánh giá tính đến ngày này; không ghi thì tính đến hôm nay
# grace_days: 90 # số ngày chờ số liệu sau khi hết kỳ
# fail_on: warning # chỉ tiêu chậm tiến độ cũng làm cho kiểm tra không đạt
""",
    en="""\
# yaml-language-server: $schema={schema}
# Settings of this register. To use a line, remove the # and the space before it.
language: en
# timezone: Asia/Ho_Chi_Minh
# as_of: 2025-12-31 # judge as of this day; without it, as of today
# grace_days: 90 # how many days to wait for figures after a period is over
# fail_on: warning # targets that are behind fail the check, too
""",
)

TARGETS = Text(
    vi="""\
# yaml-language-server: $schema={schema}
# Chỉ tiêu kế hoạch đề ra. Muốn dùng một ví dụ thì bỏ dấu # và dấu cách sau nó ở mọi dòng của ví dụ, rồi sửa lại.
{head}
targets:
  # industrial-growth: {{name: Tốc độ tăng giá trị sản xuất công nghiệp, at_least: 15.1 %/năm{own_inline}}}
  # poverty-rate:
  #   name: Tỷ lệ hộ nghèo
  #   at_most: 2
  #   unit: "%"
{own}  #   source: Nghị quyết Đại hội Đảng bộ
""",
    en="""\
# yaml-language-server: $schema={schema}
# What the plan promises. To use an example, remove the # and the space behind it from all of its lines, and change it.
{head}
targets:
  # industrial-growth: {{name: Growth of industrial output, at_least: 15.1 %/yr{own_inline}}}
  # poverty-rate:
  #   name: Share of poor households
  #   at_most: 2
  #   unit: "%"
{own}  #   source: Resolution of the congress of the Party
""",
)

ACTUALS = Text(
    vi="""\
# yaml-language-server: $schema={schema}
# Số liệu thực hiện, theo mã của chỉ tiêu ở {targets}. Muốn dùng một ví dụ thì bỏ dấu # và dấu cách sau nó.
{head}
actuals:
  # industrial-growth: {growth}
  # poverty-rate:
  #   status: official
  #   source: Báo cáo tình hình kinh tế - xã hội
  #   values: {shares}
""",
    en="""\
# yaml-language-server: $schema={schema}
# What happened, by the ids of the targets in {targets}. To use an example, remove the # and the space behind it.
{head}
actuals:
  # industrial-growth: {growth}
  # poverty-rate:
  #   status: official
  #   source: Report on the socio-economic situation
  #   values: {shares}
""",
)

HOOKS = Text(
    vi="""\
# Sau khi chạy pre-commit install, mỗi commit đều được kiểm tra bằng planck cài trên máy này.
default_install_hook_types: [pre-commit, pre-merge-commit]
repos:
  - repo: local
    hooks:
      - id: planck-validate
        name: planck validate # tệp sai thì không commit được
        entry: planck validate --staged
        language: system
        files: {files}
        require_serial: true
      - id: planck-check
        name: planck check # chỉ không đạt vì điều chính commit này làm xấu đi
        entry: {check}
        language: system
        always_run: true
        pass_filenames: false
        verbose: true
""",
    en="""\
# After pre-commit install, each commit is checked by the planck that is installed on this machine.
default_install_hook_types: [pre-commit, pre-merge-commit]
repos:
  - repo: local
    hooks:
      - id: planck-validate
        name: planck validate # files with mistakes are not committed
        entry: planck validate --staged
        language: system
        files: {files}
        require_serial: true
      - id: planck-check
        name: planck check # fails only for what this commit itself makes worse
        entry: {check}
        language: system
        always_run: true
        pass_filenames: false
        verbose: true
""",
)

# What was done, and what is next.
WRITTEN = Text("Đã ghi:", "Written:")
KEPT = Text("Đã có sẵn, giữ nguyên:", "There already, left as they are:")
REFUSED = Text("Không ghi gì, vì sổ sẽ có lỗi:", "Nothing was written, since the register would have an error:")
NEXT = Text("Việc tiếp theo:", "What to do next:")
NEXT_TARGETS = Text(
    "ghi chỉ tiêu vào {path}: bỏ dấu # ở một ví dụ rồi sửa lại; hoặc lấy từ bảng có sẵn: {command} TỆP",
    "write the targets into {path}: remove the # of an example, and change it; or take a table: {command} FILE",
)
NEXT_ACTUALS = Text(
    "ghi số liệu vào {path}, hoặc từng số một bằng {command}",
    "write the figures into {path}, or one by one with {command}",
)
NEXT_CHECK = Text("{validate} tìm lỗi trong các tệp, {check} đánh giá", "{validate} finds mistakes, {check} judges")
NEXT_HOOKS = Text(
    "pre-commit install: từ đó mỗi commit được kiểm tra", "pre-commit install: then each commit is checked"
)
NEXT_GIT = Text(
    "nếu dùng git: git init, rồi chạy lại planck init để có kiểm tra ở mỗi commit",
    "with git: git init, then planck init once more, for a check of each commit",
)
SCHEMAS_WRITTEN = Text("Đã ghi {count} lược đồ vào {folder}.", "{count} schemas written into {folder}.")
SCHEMAS_UP_TO_DATE = Text("Các lược đồ trong {folder} đã đúng.", "The schemas in {folder} are up to date.")
