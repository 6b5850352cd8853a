/** The terminal speaks English unless the machine's language is Chinese. */
import { terminalLanguage } from '#lib/config.ts'

const en = {
  usage: 'Usage:',
  unknownCommand: 'unknown command:',
  more: 'npm run kb -- <command> --help says what each one takes.',
  exitCodes:
    'Exit codes: 0 all well, 1 problems found, 2 used wrongly. --json prints JSON alone on standard output.',
  search: 'find articles by symptom, code, file, hash or a pasted log',
  searchHelp:
    '“-” reads the text from standard input.\n--audience public|customer|internal  whose eyes to look through (default public)\n--lang zh|en  --limit N  --engine embedded  --content DIR  --json',
  check: 'check the content: every problem with file, line and remedy, and a score for each article',
  checkHelp:
    'Errors end with 1, warnings alone with 0; content/README.md lists the rules. The score (0 to 100) counts the criteria that are met.\nWithout a path everything is checked; a path (relative to the content folder or the working folder) narrows what is printed.\n--content DIR  --json',
  new: 'begin a draft: a twin pair from the templates',
  newHelp: '--title TEXT  --owner NAME  --json',
  publish: 'publish a draft: allocate its id, check it, move it to its place',
  publishHelp: 'The draft is named by its folder in content/drafts.\n--slug words-of-the-address  --json',
  doctor: 'say whether everything is there that the product needs',
  doctorHelp: '--json',
  noHits: 'nothing found',
  hits: 'found',
  because: 'why',
  checkLine: 'check',
  firstStep: 'first',
  allWell: 'no problems',
  errors: 'errors',
  warnings: 'warnings',
  score: 'score',
  wanting: 'not met',
  created: 'draft made:',
  thenPublish: 'write it, then: npm run kb -- publish',
  published: 'published',
  commit: 'to keep its history:',
  notPublished: 'not published; the draft is unchanged',
}

const zh: typeof en = {
  usage: '用法：',
  unknownCommand: '没有这个命令：',
  more: 'npm run kb -- <command> --help 说明各命令的参数。',
  exitCodes: '退出码：0 正常，1 发现问题，2 用法错误。--json 时标准输出只有 JSON。',
  search: '按现象、错误码、文件、哈希或一段日志查找文章',
  searchHelp:
    '“-”表示从标准输入读取文本。\n--audience public|customer|internal  以谁的身份查（默认 public）\n--lang zh|en  --limit N  --engine embedded  --content DIR  --json',
  check: '检查内容：每个问题给出文件、行号和改法，每篇文章给出评分',
  checkHelp:
    '有错误时退出码为1，只有警告时为0；规则列在content/README.md。评分（0到100）按达到的标准计算。\n不给路径就检查全部；给出路径（相对于内容目录或当前目录）只打印该处。\n--content DIR  --json',
  new: '新建草稿：用模板生成中英文一对',
  newHelp: '--title 标题  --owner 负责人  --json',
  publish: '发布草稿：分配编号、检查、移到位',
  publishHelp: '草稿用 content/drafts 下的目录名指定。\n--slug 地址中的英文词  --json',
  doctor: '检查运行所需的一切是否齐备',
  doctorHelp: '--json',
  noHits: '没有找到',
  hits: '找到',
  because: '匹配',
  checkLine: '确认',
  firstStep: '先做',
  allWell: '没有问题',
  errors: '个错误',
  warnings: '个警告',
  score: '评分',
  wanting: '未达到',
  created: '已建草稿：',
  thenPublish: '写好后运行：npm run kb -- publish',
  published: '已发布',
  commit: '要保留历史：',
  notPublished: '没有发布；草稿未动',
}

export const words = terminalLanguage() === 'zh' ? zh : en
