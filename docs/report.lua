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

-- The width of the text between the margins of the template, in twentieths of a point.
local TEXT_WIDTH = 14287
local STYLES = { AlignLeft = "Table Left", AlignCenter = "Table Center", AlignRight = "Table Right" }
-- Where a line may end inside "đồng/người" and "31/12/2024", which word processors would cut anywhere.
local BREAK = "\u{200B}"

local function raw(xml)
  return pandoc.RawBlock("openxml", xml)
end

local function may_end(text)
  text = text:gsub("(%D/)(%D)", "%1" .. BREAK .. "%2")
  return (text:gsub("(%d/)(%d%d%d%d)", "%1" .. BREAK .. "%2"))
end

local function is_empty(cell)
  return #cell.contents == 0
end

-- The name of a section goes across the table.
local function is_title(cells)
  for index = 3, #cells do
    if not is_empty(cells[index]) then
      return false
    end
  end
  return #cells > 3 and not is_empty(cells[2])
end

local function styled(block, style)
  return pandoc.Div({ pandoc.Para(block.content) }, pandoc.Attr("", {}, { ["custom-style"] = style }))
end

local function put_cell(blocks, cell, width, span, style)
  blocks:insert(raw(('<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:gridSpan w:val="%d"/></w:tcPr>'):format(width, span)))
  if is_empty(cell) then
    blocks:insert(raw('<w:p><w:pPr><w:pStyle w:val="Compact"/></w:pPr></w:p>'))
  end
  for _, block in ipairs(cell.contents) do
    local shown = pandoc.walk_block(block, { Str = function(str) return pandoc.Str(may_end(str.text)) end })
    blocks:insert(styled(shown, style))
  end
  blocks:insert(raw("</w:tc>"))
end

local function put_row(blocks, row, widths, specs, is_head)
  local cells, title = row.cells, not is_head and is_title(row.cells)
  blocks:insert(raw("<w:tr><w:trPr><w:cantSplit/>" .. (is_head and "<w:tblHeader/>" or "") .. "</w:trPr>"))
  for index, cell in ipairs(cells) do
    local style = (is_head or title and index == 1) and "Table Head" or title and "Table Title" or STYLES[specs[index][1]] or STYLES.AlignLeft
    if title and index == 2 then
      put_cell(blocks, cell, TEXT_WIDTH - widths[1], #cells - 1, style)
      break
    end
    put_cell(blocks, cell, widths[index], 1, style)
  end
  blocks:insert(raw("</w:tr>"))
end

-- A table whose rows do not break across pages, and whose head stands on each: pandoc cannot say so itself.
local function draw(content)
  local blocks, widths, grid, specs = pandoc.List(), {}, "", content.colspecs
  for index, spec in ipairs(specs) do
    widths[index] = math.floor(TEXT_WIDTH * (tonumber(spec[2]) or 1 / #specs))
    grid = grid .. ('<w:gridCol w:w="%d"/>'):format(widths[index])
  end
  blocks:insert(raw('<w:tbl><w:tblPr><w:tblStyle w:val="Table"/><w:tblW w:w="' .. TEXT_WIDTH
    .. '" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr><w:tblGrid>'
    .. grid .. "</w:tblGrid>"))
  for _, row in ipairs(content.head.rows) do
    put_row(blocks, row, widths, specs, true)
  end
  for _, body in ipairs(content.bodies) do
    for _, row in ipairs(body.body) do
      put_row(blocks, row, widths, specs, false)
    end
  end
  blocks:insert(raw("</w:tbl>"))
  return blocks
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

-- Two tables have a line between them, and a line between a heading and its table stays with both.
local function layout(document)
  local blocks, source = pandoc.List(), document.blocks
  for index, block in ipairs(source) do
    local before, after = source[index - 1] or {}, source[index + 1] or {}
    if block.t == "Table" then
      blocks:extend(draw(block))
      if after.t ~= "Para" and after.t ~= "Header" then
        blocks:insert(raw('<w:p><w:pPr><w:pStyle w:val="Compact"/></w:pPr></w:p>'))
      end
    elseif block.t == "Para" and before.t == "Header" and after.t == "Table" then
      blocks:insert(styled(block, "Introduction"))
    else
      blocks:insert(block)
    end
  end
  return pandoc.Pandoc(blocks, document.meta)
end

return { { Note = cite }, { BulletList = as_text }, FORMAT == "docx" and { Pandoc = layout } or {} }
