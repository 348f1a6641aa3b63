-- Run by editors.test.ts after the configuration of docs/editors.md: a diagnostic, its preferred fix, formatting, a save.
local function fail(message)
  io.stderr:write(message .. "\n")
  vim.cmd("cquit 1")
end

local function request(client, method, params)
  local answer = client.request_sync(method, params, 20000, 0)
  if not answer or answer.err then error(method .. ": " .. vim.inspect(answer)) end
  return answer.result
end

local function run()
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.DRAFT))
  local ready = vim.wait(30000, function() return #vim.diagnostic.get(0) == 1 end, 20)
  if not ready then return fail("no diagnostic") end
  local found = vim.diagnostic.get(0)[1]
  io.stdout:write(("%s %s\n"):format(found.source, found.message))
  local _, client = next(vim.lsp.buf_get_clients and vim.lsp.buf_get_clients(0) or vim.lsp.get_clients({ bufnr = 0 }))
  -- Columns are bytes here, and UTF-16 units for the server: the whole line will do.
  local place = { start = { line = found.lnum, character = 0 }, ["end"] = { line = found.lnum, character = 999 } }
  local document = vim.lsp.util.make_text_document_params(0)
  local params = { textDocument = document, range = place, context = { diagnostics = {} } }
  local preferred = vim.tbl_filter(function(action) return action.isPreferred end, request(client, "textDocument/codeAction", params))
  if #preferred ~= 1 then return fail("not one preferred action: " .. vim.inspect(preferred)) end
  local action = preferred[1].edit and preferred[1] or request(client, "codeAction/resolve", preferred[1])
  io.stdout:write(action.title .. "\n")
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  if not vim.wait(30000, function() return #vim.diagnostic.get(0) == 0 end, 20) then return fail("still there") end
  local edits = request(client, "textDocument/formatting", { textDocument = document, options = { tabSize = 4, insertSpaces = true } })
  vim.lsp.util.apply_text_edits(edits, 0, client.offset_encoding)
  vim.cmd("silent write")
  vim.cmd("qall!")
end

local ok, message = pcall(run)
if not ok then fail(tostring(message)) end
