// biome-ignore-all lint/suspicious/noTemplateCurlyInString: A snippet writes its stops so.
import { describe, expect, it } from 'vitest';
import { isKnowable, isPlainName, knowledgeFor } from '../../server/src/templates/knowable.ts';
import { blanksOf, filled, snippetOf } from '../../server/src/templates/template.ts';
import { expandSnippet } from '../harness/snippets.ts';

const named = (body: string) => ({ id: 'a', category: 'b', title: '', description: '', also: [], body });

describe('a template', () => {
  it.each([
    ['shows the defaults of its blanks', '[[name:web]]-[[name]]', 'web-web'],
    ['shows a default also where the blank comes before it', '[[name]]-[[name:web]]', 'web-web'],
    ['keeps the first of two defaults', '[[name:web]] [[name:shop]]', 'web web'],
    ['may have a blank in a default', '[[name:web]] [[image:registry.example/[[name]]]]:1', 'web registry.example/web:1'],
    ['shows the first of a choice', '[[[verbs|get, list|get]]] [[verbs]]', '[get, list] get, list'],
    ['leaves other brackets alone', 'a: [[1, 2], [b]] [[ -n $x ]]', 'a: [[1, 2], [b]] [[ -n $x ]]'],
    ['may be a list of one blank', 'names: [[[name:web]]]', 'names: [web]'],
  ])('%s', (_, body, text) => {
    expect(filled({ body })).toBe(text);
    expect(expandSnippet(snippetOf({ body }))).toBe(text);
  });

  it('takes what is given for a blank, also in the defaults of others', () => {
    const body = '[[name:web]] [[account:[[name]]-account]]';
    expect(filled({ body }, { name: 'shop' })).toBe('shop shop-account');
    expect(filled({ body }, { account: '$& [[name]]' })).toBe('web $& [[name]]');
    expect(filled({ body }, { toString: 'x' })).toBe('web web-account');
  });

  it('tells its blanks in their order', () => {
    expect(blanksOf({ body: '[[name:web]] [[port|53|5353]] [[image:a/[[name]]]] [[port]]' })).toEqual([
      { name: 'name', text: 'web', choices: [] },
      { name: 'port', text: '53', choices: ['53', '5353'] },
      { name: 'image', text: 'a/web', choices: [] },
    ]);
  });
});

describe('a snippet', () => {
  it('escapes what snippets would read', () => {
    expect(snippetOf({ body: 'a: ${CI} \\n } [[name:$x]]' })).toBe('a: \\${CI\\} \\\\n \\} ${1:\\$x}');
  });

  it('offers what is known of a blank before its own choices', () => {
    const known = (name: string) => (name === 'namespace' ? ['blue', 'green,1'] : name === 'name' ? ['web'] : []);
    expect(snippetOf({ body: '[[namespace:shop]] [[name:a]] [[name]] [[port|1|2]]' }, known)).toBe(
      '${1|blue,green\\,1|} ${2:web} ${2} ${3|1,2|}',
    );
  });
});

describe('what a workspace can tell', () => {
  it('goes into blanks by their names', () => {
    expect(['namespace', 'peer-namespace', 'dns-namespace', 'caller', 'label', 'port'].map(knowledgeFor)).toEqual([
      'namespaces',
      'namespaces',
      undefined,
      'accounts',
      'labels',
      undefined,
    ]);
    expect(isKnowable(named('[[namespace:shop]]'))).toBe(true);
    expect(isKnowable(named('[[name:shop]]'))).toBe(false);
    expect(isKnowable({ ...named('- a'), within: ['core/Pod spec.containers'] })).toBe(true);
  });

  it('is a name that needs no quotes', () => {
    expect(['web', 'web-1', 'a.b', 'w'].every(isPlainName)).toBe(true);
    expect(['', 'Web', '-web', 'web-', '1e3', 'on', 'null', 'a b', 'a\n', 'a: b'].some(isPlainName)).toBe(false);
  });
});
