/// Mistakes in formulas, callouts, tables, links, footnotes and HTML.
extension DiagnosticTests {
  static let formulas: [(String, [String])] = [
    (
      "⟨$$⟩\nx\n",
      ["formula has no closing '$$' | close it with '$$'; a blank line ends a formula, too"]
    ),
    (
      "⟨$$⟩\nx\n\ny\n⟨$$⟩\n\nText $z$\n",
      [
        "formula has no closing '$$' | close it with '$$'; a blank line ends a formula, too",
        "formula has no closing '$$' | close it with '$$'; a blank line ends a formula, too",
      ]
    ),
    (
      "> ⟨$$⟩\n> x\n\nText\n",
      ["formula has no closing '$$' | close it with '$$'; a blank line ends a formula, too"]
    ),
    ("⟨$$ $$⟩\n", ["formula is empty"]),
    ("Text ⟨$$ $$⟩\n", ["formula is empty"]),
    (
      "$$\nx\n$$ ⟨where⟩\n",
      ["unexpected 'where' behind a formula | start a new line behind '$$'"]
    ),
    (
      "$$\nx\n$$ {#eq-a} ⟨{.b}⟩\n",
      ["unexpected '{.b}' behind a formula | start a new line behind '$$'"]
    ),
    (
      "$$ x $$ ⟨{⟩#eq-a\n",
      ["attributes have no closing '}' | close them with '}' on the same line"]
    ),
    (
      "Text ⟨$$⟩ x\ny\n",
      [
        "formula has no closing '$$' | "
          + "close it with '$$' in the same paragraph, or write '\\$\\$' for two dollars"
      ]
    ),
    (
      "⟨$x_1 $⟩ text\n",
      [
        "white space before the closing '$' keeps this from being a formula | remove the space"
      ]
    ),
    (
      "the ⟨$n$⟩th of ⟨$\\sigma$⟩s\n",
      [
        "the letter or digit behind the closing '$' keeps this from being a formula | "
          + "write the formula as '$`…`$', or '\\$' for a dollar",
        "the letter or digit behind the closing '$' keeps this from being a formula | "
          + "write the formula as '$`…`$', or '\\$' for a dollar",
      ]
    ),
    (
      "with ⟨$⟩\\sigma = 1 here\n",
      ["formula has no closing '$' | close it with '$', or write '\\$' for a dollar"]
    ),
    (
      "where ⟨$⟩a\n+ b$ holds\n",
      [
        "the next line begins another block, not the rest of a formula | "
          + "keep the formula on one line, or start the line with another sign"
      ]
    ),
    (
      "| a |\n|---|\n| ⟨$\\|x\\|$⟩ |\n",
      [
        "'\\|' in a table stands for '|' in the formula | write '\\Vert' for a norm, '\\vert' for a bar"
      ]
    ),
    ("Costs $5 and $10, $5-$10, US$3, a$b, \\$4 and \\$\\$.\n", []),
  ]

  static let structure: [(String, [String])] = [
    (
      "> [!⟨EXCERCISE⟩] A {#exr-a kind=⟨prof⟩}\n> Text\n",
      [
        "no callout is called 'EXCERCISE' | did you mean 'EXERCISE'?",
        "no kind of exercise is called 'prof' | did you mean 'proof'?",
      ]
    ),
    (
      "> [!⟨REMARK⟩]\n> Text\n",
      [
        "no callout is called 'REMARK' | choose 'NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION', "
          + "'EXERCISE', 'HINT', 'SOLUTION', 'DEFINITION', 'THEOREM', 'LEMMA', 'PROOF', 'DERIVATION' or 'EXAMPLE'"
      ]
    ),
    (
      "> [!NOTE] A {.⟨x⟩ ⟨kind⟩=proof}\n> Text\n",
      [
        "a callout 'NOTE' has no class 'x' | remove it",
        "a callout 'NOTE' has no option 'kind' | remove it",
      ]
    ),
    (
      "> [!EXERCISE] {#exr-a ⟨knid⟩=proof}\n",
      ["a callout 'EXERCISE' has no option 'knid' | did you mean 'kind'?"]
    ),
    (
      "a | b\n--|--\n1 | 2 | ⟨3 | 4⟩\n",
      [
        "row has 4 cells, its table 2 columns | "
          + "remove the surplus, or write '\\|' for a bar inside a cell"
      ]
    ),
    (
      "| a |\n|---|\n: Caption {#⟨fig-a⟩}\n",
      ["label 'fig-a' of a table does not start with 'tbl-' | write 'tbl-a'"]
    ),
    ("Not\n: a caption\n\n: nor this\n", []),
  ]

  static let links: [(String, [String])] = [
    (
      "[a](⟨javascript:alert⟩) [b](<⟨JavaScript:x⟩>) [c](⟨data:text/html,x⟩) <⟨vbscript:x⟩>\n",
      [
        "destinations with 'javascript:' are not part of a notebook | "
          + "give the address of a page or the path of a file",
        "destinations with 'javascript:' are not part of a notebook | "
          + "give the address of a page or the path of a file",
        "destinations with 'data:' are not part of a notebook | "
          + "give the address of a page or the path of a file",
        "destinations with 'vbscript:' are not part of a notebook | "
          + "give the address of a page or the path of a file",
      ]
    ),
    (
      "[a](⟨java&#115;cript:x⟩) ⟨[b][evil]⟩\n\n[evil]: javascript:x\n",
      [
        "destinations with 'javascript:' are not part of a notebook | "
          + "give the address of a page or the path of a file",
        "destinations with 'javascript:' are not part of a notebook | "
          + "give the address of a page or the path of a file",
      ]
    ),
    (
      "⟨[a]()⟩ ⟨![b](<>)⟩\n",
      [
        "link has no destination | write it between the parentheses",
        "image has no destination | write it between the parentheses",
      ]
    ),
    (
      "![a](⟨https://a.b/c.png⟩ \"t\") ![b](⟨//a.b/c.png⟩) ![c](⟨/c.png⟩) ⟨![](d.png)⟩ ![e](../e.png)\n",
      [
        "image 'https://a.b/c.png' is on another host | "
          + "copy it into the course folder and give its path",
        "image '//a.b/c.png' is on another host | "
          + "copy it into the course folder and give its path",
        "image '/c.png' has an absolute path | give the path relative to this file",
        "image has no description | write what it shows between the brackets",
      ]
    ),
    (
      "![a](b.png){.⟨wide⟩ #⟨arch⟩}\n",
      [
        "an image has no class 'wide' | remove it",
        "label 'arch' of an image does not start with 'fig-' | write 'fig-arch'",
      ]
    ),
    (
      "One[^⟨smoth⟩] two[^smooth].\n\n[^smooth]: A.\n\n[^⟨smooth⟩]: B.\n\n[^⟨rest⟩]: C.\n",
      [
        "footnote 'smoth' is not defined | did you mean 'smooth'?",
        "footnote 'smooth' is defined twice | choose another label",
        "footnote 'rest' is never referred to | refer to it with '[^rest]', or remove it",
      ]
    ),
    (
      "a ⟨<script>⟩x</script> ⟨<img src=\"x\">⟩ ⟨<sub class=\"x\">⟩y</sub> ⟨<sup>⟩z\n\n⟨</kbd>⟩\n",
      [
        "raw HTML '<script>' is not part of a notebook | remove it",
        "raw HTML '<img>' is not part of a notebook | write '![description](figure.png)'",
        "raw HTML '<sub>' is not part of a notebook | write '<sub>' without attributes",
        "'<sup>' is not closed in its paragraph | close it with '</sup>'",
        "'</kbd>' closes nothing | remove it",
      ]
    ),
    (
      "Array⟨<Int>⟩ and 1 < 2 and a<b\n",
      [
        "raw HTML '<Int>' is not part of a notebook | "
          + "put code in backticks, or write '\\<' for the sign itself"
      ]
    ),
    (
      "⟨<details>⟩\n<summary>x</summary>\ny\n</details>\n",
      [
        "raw HTML '<details>' is not part of a notebook | write a callout such as '> [!HINT]'"
      ]
    ),
    (
      "<!-- a\n\nb -->\n\n<!-- c -->\n<!-- d --> ⟨text⟩\n",
      ["text follows a comment on its line | put the comment on a line of its own"]
    ),
    ("⟨<!--⟩ a\n\nText\n", ["comment has no closing '-->' | close it with '-->'"]),
    (
      "⟨<?php x ?>⟩\n",
      [
        "raw HTML '<?php>' is not part of a notebook | put code in backticks, or write '\\<' for the sign itself"
      ]
    ),
  ]
}
