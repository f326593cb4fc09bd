/// Mistakes in cells and in attributes.
extension DiagnosticTests {
  static let cells: [(String, [String])] = [
    (
      "⟨```⟩swift\nlet a = 1\n",
      ["cell has no closing '```' | close the cell with '```' on a line of its own"]
    ),
    (
      "⟨~~~~⟩ text\nlet a = 1\n~~~\n",
      ["block of code has no closing '~~~~' | close the block with '~~~~' on a line of its own"]
    ),
    (
      "> ⟨```⟩swift\n> let a = 1\n\n⟨```⟩\n",
      [
        "cell has no closing '```' | close the cell with '```' on a line of its own",
        "block of code has no closing '```' | close the block with '```' on a line of its own",
      ]
    ),
    (
      "> ⟨```⟩swift\n> let a = 1\n```\n```\n",
      ["cell has no closing '```' | close the cell with '```' on a line of its own"]
    ),
    (
      "- ⟨```⟩swift\n  let a = 1\n```\n```\n",
      ["cell has no closing '```' | close the cell with '```' on a line of its own"]
    ),
    ("> ```swift\n> let a = 1\n> ```\n", []),
    ("- ```swift\n  let a = 1\n\n  ```\n  - ```swift\n    ```\n", []),
    ("```⟨Swift⟩\n```\n", ["code in 'Swift' is not run | did you mean 'swift'?"]),
    ("```⟨swfit⟩ {#a}\n```\n", ["code in 'swfit' is not run | did you mean 'swift'?"]),
    ("```python {#a}\n```\n```shell\n```\n", []),
    (
      "```⟨{swift}⟩\n```\n",
      ["code in braces '{swift…' is not run | write 'swift' first, then the attributes in braces"]
    ),
    (
      "```swift ⟨playground⟩\n```\n",
      [
        "unexpected 'playground' behind 'swift' | "
          + "put attributes in braces, such as '{#label .exercise echo=false}'"
      ]
    ),
    (
      "```swift {#a}⟨ {.test}⟩\n```\n",
      ["unexpected ' {.test}' behind the attributes | keep one pair of braces"]
    ),
    (
      "```swift {.⟨exersise⟩}\n```\n",
      ["no class of a cell is called 'exersise' | did you mean 'exercise'?"]
    ),
    (
      "```swift {.⟨shown⟩}\n```\n",
      [
        "no class of a cell is called 'shown' | choose 'exercise', 'solution', 'test', "
          + "'parameters', 'static', 'hidden' or 'pinned'"
      ]
    ),
    (
      "```swift {.test .⟨test⟩}\n```\n",
      ["class 'test' is given twice | keep one"]
    ),
    (
      "```swift {⟨ehco⟩=false}\n```\n",
      ["no option of a cell is called 'ehco' | did you mean 'echo'?"]
    ),
    (
      "```swift {⟨width⟩=\"3 cm\"}\n```\n",
      [
        "no option of a cell is called 'width' | choose 'alt', 'caption', 'echo', 'fold', "
          + "'memory', 'output', 'raises', 'recursion', 'steps', 'timeout' or 'tolerance'"
      ]
    ),
    (
      "```swift {⟨static⟩=true}\n```\n",
      ["no option of a cell is called 'static' | write '.static' for the class"]
    ),
    (
      "```swift {echo=⟨no⟩}\n```\n",
      ["expected 'true' or 'false' for 'echo', found 'no'"]
    ),
    (
      "```swift {⟨fold⟩=}\n```\n",
      ["expected 'true' or 'false' for 'fold', found ''"]
    ),
    (
      "```swift {echo=true ⟨echo⟩=false}\n```\n",
      ["option 'echo' is given twice | keep one"]
    ),
    (
      "```swift {timeout=⟨30⟩}\n```\n",
      ["expected a time such as '30s', '500ms' or '2min' for 'timeout', found '30'"]
    ),
    (
      "```swift {timeout=⟨0s⟩}\n```\n",
      ["expected a time such as '30s', '500ms' or '2min' for 'timeout', found '0s'"]
    ),
    (
      "```swift {timeout=\"⟨99999999h⟩\"}\n```\n",
      ["'timeout' is at most 24h, found '99999999h'"]
    ),
    (
      "```swift {steps=⟨many⟩ memory=⟨8⟩ recursion=⟨1.5⟩ output=⟨1e6⟩}\n```\n",
      [
        "expected a number of steps such as '1000000' or '5e9' for 'steps', found 'many'",
        "expected a size such as '500MB' or '8GB' for 'memory', found '8'",
        "expected a number of nested calls such as '1000' or '2e5' for 'recursion', found '1.5'",
        "expected a size such as '64kB' or '16MB' for 'output', found '1e6'",
      ]
    ),
    (
      "```swift {steps=⟨0⟩ memory=⟨-1GB⟩ ⟨recursion⟩= output=⟨0.1kB⟩}\n```\n",
      [
        "expected a number of steps such as '1000000' or '5e9' for 'steps', found '0'",
        "expected a size such as '500MB' or '8GB' for 'memory', found '-1GB'",
        "expected a number of nested calls such as '1000' or '2e5' for 'recursion', found ''",
        "expected a size such as '64kB' or '16MB' for 'output', found '0.1kB'",
      ]
    ),
    (
      "```swift {steps=⟨1e400⟩ memory=⟨1025GB⟩ recursion=⟨250001⟩ output=⟨65MB⟩}\n```\n",
      [
        "'steps' is at most 1e18, found '1e400'", "'memory' is at most 1024GB, found '1025GB'",
        "'recursion' is at most 250000, found '250001'", "'output' is at most 64MB, found '65MB'",
      ]
    ),
    (
      "```swift {.static steps=⟨1e6⟩ memory=⟨1GB⟩ recursion=⟨9⟩ output=⟨1kB⟩}\n```\n",
      ["steps", "memory", "recursion", "output"].map {
        "a '.static' cell is never run and needs no limit of \($0) | "
          + "remove it, or remove '.static'"
      }
    ),
    (
      "```swift {.static .⟨test⟩ raises=\"⟨x⟩\" timeout=⟨1s⟩}\n```\n",
      [
        "a '.static' cell is never run and cannot be '.test' | remove it, or remove '.static'",
        "a '.static' cell is never run and cannot raise a problem | "
          + "remove it, or remove '.static'",
        "a '.static' cell is never run and needs no timeout | remove it, or remove '.static'",
      ]
    ),
    (
      "```swift {.parameters}\n```\n```swift {.⟨parameters⟩}\n```\n",
      ["second cell with '.parameters' | put all parameters into one cell"]
    ),
    (
      "A `⟨{swift}⟩` and `⟨{Swift}⟩ x`, `{python} y`, `{swift} z`.\n",
      [
        "expected a space and an expression behind '{swift}' | write '{swift} samples.count'",
        "no language is called 'Swift' | did you mean '{swift}'?",
      ]
    ),
    (
      "```swift {caption=\"a ⟨<b>⟩c</b> and [^⟨n⟩]\"}\n```\n",
      [
        "raw HTML '<b>' is not part of a notebook | write '**text**'",
        "footnote 'n' is not defined | define it on a line '[^n]: …', or write '\\[' for a bracket",
      ]
    ),
  ]

  static let attributes: [(String, [String])] = [
    (
      "```swift ⟨{⟩#fig-a echo=false\n```\n",
      ["attributes have no closing '}' | close them with '}' on the same line"]
    ),
    (
      "```swift {caption=⟨\"⟩open}\n```\n",
      ["text has no closing quote | close it with '\"'"]
    ),
    (
      "```swift {⟨exercise⟩}\n```\n",
      [
        "unexpected 'exercise' in attributes | write '.exercise' for a class, '#exercise' for a "
          + "label or 'exercise=…' for an option"
      ]
    ),
    (
      "```swift {#a⟨\"b\"⟩}\n```\n",
      [
        "unexpected '\"b\"' in attributes | separate '#label', '.class' and 'name=value' by spaces"
      ]
    ),
    (
      "```swift {⟨#⟩ ⟨.⟩}\n```\n",
      [
        "expected a label behind '#' | name it with letters, digits, '-' and '_'",
        "expected a class behind '.'",
      ]
    ),
    (
      "```swift {#⟨fig:a⟩}\n```\n",
      ["label 'fig:a' contains ':' | use letters, digits, '-' and '_' only"]
    ),
    (
      "```swift {#⟨für⟩}\n```\n",
      ["label 'für' contains 'ü' | use letters, digits, '-' and '_' only"]
    ),
    (
      "```swift {#a #⟨b⟩}\n```\n",
      ["second label 'b' | keep one label"]
    ),
    (
      "```swift {#a}\n```\n\n# Title {#⟨a⟩}\n",
      ["label 'a' is used twice | choose another label"]
    ),
    (
      "# Title {#title}\n\n# Other {#⟨title⟩}\n",
      ["label 'title' is used twice | choose another label"]
    ),
    (
      "$$ x $$ {#eq-a}\n\nText $$y$$ {#⟨eq-a⟩}\n",
      ["label 'eq-a' is used twice | choose another label"]
    ),
    (
      "# Title {#a .⟨b⟩ ⟨c⟩=d}\n",
      [
        "a heading has no class 'b' | remove it",
        "a heading has no option 'c' | remove it",
      ]
    ),
    (
      "# Title ⟨{⟩#a\n",
      ["attributes have no closing '}' | close them with '}' on the same line"]
    ),
    (
      "![a](b.png) ⟨{#fig-a}⟩\n",
      [
        "attributes '{#fig-a}' belong to nothing | "
          + "put them directly behind an image or a displayed formula, or at the end of a title"
      ]
    ),
    ("The set {a} and {#1 of} and {x=1, y} are text.\n", []),
    (
      "> [!THEOREM] Stein {#⟨exr-stein⟩}\n> Text\n",
      ["label 'exr-stein' of a callout 'THEOREM' does not start with 'thm-' | write 'thm-stein'"]
    ),
    (
      "$$ x $$ {#⟨tweedie⟩}\n",
      ["label 'tweedie' of a formula does not start with 'eq-' | write 'eq-tweedie'"]
    ),
  ]
}
