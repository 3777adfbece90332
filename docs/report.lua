-- For pandoc: what a Word document made of a report needs beyond Markdown.

-- A document that is cited again gets the number of its footnote, not a footnote of its own.
local numbers, count = {}, 0

local function cite(note)
  local text = pandoc.utils.stringify(note.content)
  if numbers[text] then
    return pandoc.Superscript(numbers[text])
  end
  count = count + 1
  numbers[text] = tostring(count)
end

local function is_empty(cell)
  return #cell.contents == 0
end

-- The name of a section goes across the table.
local function join(row)
  local cells = row.cells
  for index = 3, #cells do
    if not is_empty(cells[index]) then
      return
    end
  end
  if #cells > 3 and not is_empty(cells[2]) then
    cells[2].col_span = #cells - 1
    row.cells = { cells[1], cells[2] }
  end
end

local function layout(content)
  for _, row in ipairs(content.head.rows) do
    for _, cell in ipairs(row.cells) do
      cell.alignment = "AlignCenter"
    end
  end
  for _, body in ipairs(content.bodies) do
    for _, row in ipairs(body.body) do
      join(row)
    end
  end
  return content
end

-- What stands in tables is set smaller than the text: a list is text.
local function as_text(list)
  for _, item in ipairs(list.content) do
    for index, block in ipairs(item) do
      if block.t == "Plain" then
        item[index] = pandoc.Para(block.content)
      end
    end
  end
  return list
end

return { { Note = cite }, { Table = layout, BulletList = as_text } }
