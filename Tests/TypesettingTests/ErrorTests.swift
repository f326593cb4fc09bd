import Diagnostics
import Testing
import Typesetting

/// What a formula's mistakes are called, and where they are marked.
@Suite struct ErrorTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let marked: String
    let summary: String
    var help: String?
    var isDisplay = false

    var testDescription: String { marked }

    init(_ marked: String, _ summary: String, help: String? = nil) {
      self.marked = marked
      self.summary = summary
      self.help = help
    }

    static func display(_ marked: String, _ summary: String, help: String? = nil) -> Case {
      var item = Case(marked, summary, help: help)
      item.isDisplay = true
      return item
    }
  }

  @Test(arguments: commands + groups + environments + arguments + scripts + definitions)
  func `says what is wrong, and where`(_ item: Case) {
    let marked = Marked(item.marked, display: item.isDisplay)
    let result = typesetter.typeset(marked.formula)
    expectProblem(result.diagnostics, item.summary, at: marked.range, help: item.help)
    #expect(result.html.contains("<code class=\"formula-source\">"))
  }

  static let commands: [Case] = [
    .init(
      #"x + «\fraq»{1}{2}"#, #"undefined control sequence '\fraq'"#, help: #"did you mean '\frac'?"#
    ),
    .init(
      #"«\Sgima»^2"#, #"undefined control sequence '\Sgima'"#, help: #"did you mean '\Sigma'?"#),
    .init(
      #"«\norm»{x}"#, #"undefined control sequence '\norm'"#,
      help: #"define it with '\newcommand', or as a macro of the course"#),
    .init(
      #"«\DeclareMathOperator»{\KL}{KL}"#, #"undefined control sequence '\DeclareMathOperator'"#,
      help: #"write '\operatorname{name}', or define a macro for the course"#),
    .init(#"«\mathds»{1}"#, #"undefined control sequence '\mathds'"#, help: #"write '\mathbf'"#),
    .init(
      #"«\href»{https://example.org}{x}"#, #"'\href' is not allowed in formulas"#,
      help: "write the link in the text around the formula"),
    .init(
      #"x «\url»{javascript:alert(1)}"#, #"'\url' is not allowed in formulas"#,
      help: "write the link in the text around the formula"),
    .init(
      #"«\includegraphics»{a.png}"#, #"'\includegraphics' is not allowed in formulas"#,
      help: "put the image into the text around the formula"),
    .init(
      #"x^{«\htmlStyle»{color:red}{x}}"#, #"'\htmlStyle' is not allowed in formulas"#,
      help: #"use '\color' or a size command"#),
    .init(
      #"\text{a «\htmlId»{a}{x}}"#, #"'\htmlId' is not allowed in formulas"#,
      help: #"use '\label{eq-name}' to name an equation"#),
    .init(
      #"«\htmlData»{a=b}{x}"#, #"'\htmlData' is not allowed in formulas"#,
      help: "remove it; the argument can stay"),
    .init("a«\u{1}»b", "unexpected character U+0001", help: "remove it"),
    .init(
      "a + «\\»", #"'\' without a command"#, help: #"write '\backslash' for the sign itself"#),
    .init(#"«\verb»|x"#, #"'\verb' has no closing delimiter on its line"#),
    .init(#"\text{«\mu»}"#, #"'\mu' is only for math mode"#, help: "move it out of the text"),
    .init(#"\text{«\sum»}"#, #"'\sum' is only for math mode"#, help: "move it out of the text"),
    .init("cost «$»5", "'$' inside of a formula", help: #"write '\$' for the sign itself"#),
    .init(
      #"«\(»x\)"#, #"'\(' inside of a formula"#,
      help: "remove it; the formula is already in math mode"),
    .init(#"«\char»"110000"#, #"'\char' has no character 1114112, the largest is 1114111"#),
    .init(#"«\char»"XY"#, #"expected a number after '\char', found 'X'"#),
    .init(#"x «\char»0"#, "a page cannot show the character U+0000", help: "remove it"),
  ]

  static let groups: [Case] = [
    .init("{x«»", "expected '}', found end of formula"),
    .init("{x«» \n", "expected '}', found end of formula"),
    .init(#"\frac{1}{«»"#, "expected '}', found end of formula"),
    .init("x«}» + 1", "unmatched '}'"),
    .init(#"\left( x«»"#, #"expected '\right', found end of formula"#),
    .init(
      #"x «\right») + 1"#, #"'\right' without '\left'"#,
      help: #"write '\left.' where nothing is to be shown"#),
    .init(
      #"\left «x» \right)"#, #"expected a delimiter after '\left', found 'x'"#,
      help: "write a bracket or a bar, or '.' for none"),
    .init(
      #"\left{x«\right»}"#, #"expected '}', found '\right'"#,
      help: #"write '\{' and '\}' for braces that are shown"#),
    .init(
      #"\big«{x}»"#, #"expected a delimiter after '\big', found a group in braces"#,
      help: #"write '\{' for a brace"#),
    .init(#"x «\middle»| y"#, #"'\middle' without '\left'"#),
    .init(
      "a «&» b", "'&' outside of an environment with columns",
      help: #"align rows with '\begin{aligned}', or write '\&' for the sign itself"#),
    .init("«#»1", "'#' outside of a macro", help: ##"write '\#' for the sign itself"##),
    .init(#"\text{a«_»b}"#, "'_' in text", help: #"write '\_', or move it out of the text"#),
    .init(
      #"\text{a«^»b}"#, "'^' in text",
      help: #"write '\textasciicircum', or move it out of the text"#),
    .display(
      #"x \tag{a«_»b}"#, "'_' in text", help: #"write '\_', or move it out of the text"#),
    .init(#"\text{$x«}»"#, "expected '$', found '}'"),
  ]

  static let environments: [Case] = [
    .init(
      #"\begin{«alined»}x\end{alined}"#, "unknown environment 'alined'",
      help: "did you mean 'aligned'?"),
    .init(
      #"\begin{«multline»}x\end{multline}"#, "unknown environment 'multline'",
      help: "use 'gather', or 'align' with '&' where the rows meet"),
    .init(
      #"\begin{aligned}x«\end{align}»"#, #"expected '\end{aligned}', found '\end{align}'"#),
    .init(#"\begin{cases}x«»"#, #"expected '\end{cases}', found end of formula"#),
    .init(
      #"\left.\begin{aligned}a«\right».\end{aligned}"#,
      #"expected '\end{aligned}', found '\right'"#),
    .init(#"x«\end{cases}»"#, #"'\end{cases}' without '\begin{cases}'"#),
    .init(
      #"«\begin{align}»x\end{align}"#, "'align' in a formula that is not a display",
      help: "write the formula between '$$' markers, or use 'aligned'"),
    .display(#"\begin{split}a&b«&»c\end{split}"#, "too many '&' in a row of 'split'"),
    .display(
      #"«\begin{alignat}»{1}a&b&c&d\end{alignat}"#, "row has 4 columns, the environment declares 2",
      help: "write a larger number behind the name of the environment"),
    .init(
      #"\begin{array}{l«x»}a\end{array}"#,
      "expected a column alignment 'l', 'c' or 'r', found 'x'"),
    .init(#"x «\hline»"#, #"'\hline' outside of an array"#),
    .init(
      #"«\substack»{a&b}"#, "more than one column where there is room for one",
      help: "remove the '&'"),
    .display(
      #"«\begin{align}»a&=b\end{align}."#,
      "'align' numbers its rows, but is not alone in its display",
      help: "move what is beside it into a row, or use 'aligned'"),
    .display(
      #"\left[«\begin{gather}»a\end{gather}\right]"#,
      "'gather' numbers its rows, but is not alone in its display",
      help: "move what is beside it into a row, or use 'gathered'"),
    .display(#"\tag{1} x «\tag»{2}"#, #"second '\tag' on one row"#, help: "keep one of the tags"),
    .init(
      #"x «\tag»{1}"#, #"'\tag' in a formula that is not a display"#,
      help: "write the formula between '$$' markers"),
  ]

  static let arguments: [Case] = [
    .init(#"\frac{1}«»"#, #"missing argument of '\frac', found end of formula"#),
    .init(#"\frac\alpha«»"#, #"missing argument of '\frac', found end of formula"#),
    .init(#"{\frac{1}«}»"#, #"missing argument of '\frac', found '}'"#),
    .init(#"\sqrt«^»2"#, #"missing argument of '\sqrt', found '^'"#),
    .init(#"\sqrt[3«»"#, #"expected ']' of '\sqrt', found end of formula"#),
    .init(#"x \pmod«»"#, #"missing argument of '\pmod', found end of formula"#),
    .init(
      #"\textcolor{«#12»}{x}"#, "expected a colour, found '#12'",
      help: "write the name of a CSS colour, or '#' and six hexadecimal digits"),
    .init(
      #"\rule{«1»}{2em}"#, "expected a size, found '1'",
      help: "write a number and a unit, such as '2em' or '3pt'"),
    .init(
      #"\rule{«1xx»}{2em}"#, "unknown unit 'xx'", help: "use em, ex, mu, pt, mm, cm or in"),
    .init(
      #"\rule{1em}{«9999em»}"#, "length of 9999 em is over the limit of 200 em",
      help: "write a smaller length, or split the formula"),
    .init(
      #"\hspace{«-4000em»}"#, "length of -4000 em is over the limit of 200 em",
      help: "write a smaller length, or split the formula"),
    .init(
      #"x«\limits»_a"#, #"'\limits' does not follow an operator"#,
      help: #"put it directly behind a command such as '\sum', or use '\operatorname*'"#),
    .init(
      #"a \over b «\over» c"#, "second fraction operator in one group",
      help: "put one of the fractions into braces"),
  ]

  static let scripts: [Case] = [
    .init("x«^»", "missing superscript after '^'"),
    .init(
      #"«a\quad^b»"#, "a space cannot have a superscript or subscript",
      help: "put an empty group before it: '{}^a'"),
    .init(
      "x^{a}«^»b", "second superscript on one base",
      help: "put the base into braces: '{x^a}^b'"),
    .init(
      "x_a«_»b", "second subscript on one base", help: "put the base into braces: '{x_a}_b'"),
    .init(
      #"\sqrt«\sqrt»\sqrt"#, #"'\sqrt' cannot be an argument by itself"#,
      help: "put it into braces"),
  ]

  static let definitions: [Case] = [
    .init(
      #"«\newcommand»{\frac}{x}"#, #"'\frac' is already defined"#, help: #"use '\renewcommand'"#),
    .init(
      #"«\renewcommand»{\foo}{x}"#, #"'\foo' is not defined yet"#, help: #"use '\newcommand'"#),
    .init(#"«\newcommand»{\a}[x]{y}"#, "expected a number of arguments, found 'x'"),
    .init(
      #"«\def»\a#2{x}"#, "argument '#2' is out of order", help: "number the arguments from '#1'"),
    .init(
      #"\def\a{«\a»\a}x \a"#, "more than 10000 macro expansions",
      help: "look for a macro that contains itself"),
    .init(
      #"\def\a#1{#1#1#1#1#1#1#1#1#1#1}\a{\a{\a{\a{\a{«\a»{xx}}}}}}"#,
      "macros expand to more than 200000 tokens",
      help: "look for a macro that repeats its argument"),
  ]
}
