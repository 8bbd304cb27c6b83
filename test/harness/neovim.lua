-- What somebody does in Neovim: opens a file, waits for what is found, takes a fix, looks at a hover, and writes the file.
-- The environment says how; the answer goes to a file, because what is printed mixes with the editor's own words.
local function patiently(condition)
  return vim.wait(20000, condition, 20)
end

local function found()
  return vim.tbl_map(function(each)
    return { code = each.code, line = each.lnum + 1, severity = each.severity }
  end, vim.diagnostic.get(0))
end

local function find(code)
  for _, each in ipairs(vim.diagnostic.get(0)) do
    if each.code == code then return each end
  end
end

local function start()
  -- The first is for Neovim before 0.8, which cannot be asked for settings.
  local settings = { kubewright = vim.fn.json_decode(vim.env.KUBEWRIGHT_SETTINGS) }
  local config = {
    name = 'kubewright',
    cmd = vim.fn.json_decode(vim.env.KUBEWRIGHT_COMMAND),
    root_dir = vim.fn.getcwd(),
    workspace_folders = { { uri = vim.uri_from_fname(vim.fn.getcwd()), name = 'workspace' } },
    init_options = settings,
    settings = settings,
  }
  -- Neovim has had the first since 0.8.
  if vim.lsp.start then return vim.lsp.start(config) end
  local id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, id)
  return id
end

local function ask(client, method, params)
  local answer = client.request_sync(method, params, 20000, 0)
  return answer and answer.result
end

local function mend(client, diagnostic, title)
  local at = { line = diagnostic.lnum, character = diagnostic.col }
  local document = { uri = vim.uri_from_bufnr(0) }
  local actions = ask(client, 'textDocument/codeAction', {
    textDocument = document,
    range = { start = at, ['end'] = at },
    context = { diagnostics = {} },
  })
  for _, action in ipairs(actions or {}) do
    if action.title == title then
      if not action.edit then action = ask(client, 'codeAction/resolve', action) end
      vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
      return ask(client, 'textDocument/hover', { textDocument = document, position = at })
    end
  end
end

local function run()
  vim.cmd('edit ' .. vim.env.KUBEWRIGHT_FILE)
  vim.bo.filetype = 'yaml'
  local client = vim.lsp.get_client_by_id(start())
  local code = vim.env.KUBEWRIGHT_CODE
  local answer = { version = tostring(vim.version().major) .. '.' .. tostring(vim.version().minor) }
  answer.came = patiently(function() return find(code) end)
  answer.before = found()
  if answer.came then
    answer.hover = mend(client, find(code), vim.env.KUBEWRIGHT_TITLE)
    answer.went = patiently(function() return not find(code) end)
    answer.after = found()
    vim.cmd('write')
  end
  client.stop()
  answer.ended = patiently(function() return client.is_stopped() end)
  return answer
end

local isFine, answer = pcall(run)
vim.fn.writefile({ vim.fn.json_encode(isFine and answer or { error = tostring(answer) }) }, vim.env.KUBEWRIGHT_ANSWER)
vim.cmd('qall!')
