import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Node = { role?: string; type?: string; id?: string; children?: Node[] };

/** What a reader finds in a PDF, by pdf.js: tags, their texts, language, title. */
export async function pdfStructure(file: Buffer) {
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0, useSystemFonts: false }).promise;
  const roles = new Set<string>();
  const headings: string[] = [];
  let tables = 0;
  let text = '';
  let actions = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const marked = textById(content.items as Item[]);
    text += `${[...marked.values()].join('\n')}\n`;
    actions += (await page.getAnnotations()).length;
    const visit = (node: Node) => {
      if (node.role) roles.add(node.role);
      if (node.role === 'Table') tables += 1;
      if (/^H\d$/.test(node.role ?? '')) headings.push(textOf(node, marked));
      node.children?.forEach(visit);
    };
    const tree = (await page.getStructTree()) as Node | null;
    if (tree) visit(tree);
  }
  const { info, metadata } = await document.getMetadata();
  const facts = info as { Title?: string; Language?: string };
  // A Map, whatever the types say.
  const markInfo = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null;
  const found = {
    pages: document.numPages,
    lang: facts.Language,
    title: facts.Title,
    marked: markInfo?.get('Marked') ?? false,
    displayTitle: (await document.getViewerPreferences())?.get('DisplayDocTitle') ?? false,
    conformance: metadata?.getRaw() ?? '',
    roles: [...roles],
    headings,
    tables,
    text,
    actions,
  };
  await document.loadingTask.destroy();
  return found;
}

type Item = { type?: string; id?: string; str?: string };

/** The text of each marked stretch, by its id in the structure tree. */
function textById(items: Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const { type, id, str } of items) {
    if (type === 'beginMarkedContentProps' || type === 'beginMarkedContent') open.push(id);
    else if (type === 'endMarkedContent') open.pop();
    else {
      const here = open.findLast((candidate) => candidate !== undefined);
      if (here) texts.set(here, (texts.get(here) ?? '') + (str ?? ''));
    }
  }
  return texts;
}

function textOf(node: Node, marked: Map<string, string>): string {
  if (node.type === 'content') return marked.get(node.id ?? '') ?? '';
  return (node.children ?? []).map((child) => textOf(child, marked)).join('');
}
