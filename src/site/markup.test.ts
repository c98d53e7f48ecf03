import { describe, expect, test } from 'vitest';
import { markup, type Piece } from './markup.ts';

const hostile = `</p><script>alert("1")</script>' onclick='x' <!-- & &amp; -->`;
const escaped =
  '&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onclick=&#39;x&#39; &lt;!-- &amp; &amp;amp; --&gt;';

describe('markup', () => {
  test('escapes a stranger’s text in contents, in attributes and in lists', () => {
    expect(markup`<p title="${hostile}">${hostile}</p>`.text).toBe(`<p title="${escaped}">${escaped}</p>`);
    expect(markup`${[hostile, [hostile]]}`.text).toBe(escaped + escaped);
  });

  test('leaves no character that could open a tag, end an attribute or begin an entity', () => {
    const every = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code)).join('');
    const { text } = markup`${every}`;
    expect(text).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
  });

  test('escapes what only looks like markup', () => {
    const imitated = { text: '<b>', toString: () => '<b>' };
    expect(markup`${imitated as unknown as Piece}`.text).not.toContain('<b>');
  });

  test('takes markup as it is, once', () => {
    expect(markup`<ul>${['a<', 'b'].map((one) => markup`<li>${one}</li>`)}</ul>`.text).toBe(
      '<ul><li>a&lt;</li><li>b</li></ul>',
    );
  });

  test('leaves out what is absent and keeps zero', () => {
    expect(markup`${undefined}${null}${false}${''}${0}`.text).toBe('0');
  });

  test('drops line breaks beside tags and pieces, and keeps those between words as a space', () => {
    const { text } = markup`
      <a
        href="${'/x/'}"
        class="y"
      >
        two
        words ${1}
      </a>
    `;
    expect(text).toBe('<a href="/x/" class="y">two words 1</a>');
  });

  test('keeps the line breaks of a piece', () => {
    expect(markup`<pre>${'a\n  b'}</pre>`.text).toBe('<pre>a\n  b</pre>');
  });
});
