import Diagnostics
import Testing
import Typesetting

/// The rows of a derivation, their reasons, and where a formula in a line may break.
@Suite struct RowTests {
  private func html(_ latex: String, display: Bool = true, rows: Int = 0) -> String {
    let numbers = Numbers(rows: (0..<rows).map { "\($0 + 1)" })
    return typesetter.typeset(Formula(latex, display: display), numbers: numbers).html
  }

  private func count(_ piece: String, in text: String) -> Int {
    text.split(separator: piece, omittingEmptySubsequences: false).count - 1
  }

  @Test func `what stands behind two ampersands is a reason`() {
    let text = html(
      #"\begin{align} a &= b && \text{by hand} \\ &= c && x = 1 \end{align}"#, rows: 2)
    #expect(count("col-align-l reasons\"", in: text) == 1)
    #expect(count("col-align-r before-reasons\"", in: text) == 1)
    // Both reasons, and below the first of them the second row in the four other columns.
    #expect(count("--stacked-top:", in: text) == 2 + 4)
  }

  @Test(arguments: [
    #"\begin{align} a &= b \\ &= c \end{align}"#,
    #"\begin{align} a &= b & c &= d \\ e &= f & g &= h \end{align}"#,
    #"\begin{gather} a = b \\ c = d \end{gather}"#,
    #"\begin{aligned} a &= b && \text{c} \end{aligned}"#,
  ])
  func `other columns are no reasons`(_ latex: String) {
    #expect(!html(latex).contains("reasons"))
    #expect(!html(latex).contains("--stacked"))
  }

  @Test func `a row that ends early has no reason, and the others keep theirs`() throws {
    let text = html(#"\begin{align} a &= b \\ &= c && \text{d} \end{align}"#, rows: 2)
    /// Where the rows of a list stand, which starts behind a piece of the markup.
    func places(behind piece: String) throws -> [Double] {
      let start = try #require(text.firstRange(of: piece)).upperBound
      let end = try #require(text[start...].firstRange(of: "vlist-s")).lowerBound
      let list = text[start..<end]
      return list.matches(
        of: /style="top:(-[\d.]+)em;[^"]*"><span class="pstrut" style="height:([\d.]+)em;"/
      ).compactMap { match in
        Double(match.output.1).flatMap { top in Double(match.output.2).map { top + $0 } }
      }
    }
    let reasons = try places(behind: "reasons\">")
    let numbers = try places(behind: "equation-numbers")
    #expect(numbers.count == 2)
    #expect(reasons.count == 1)
    #expect(abs(reasons[0] - numbers[1]) < 1e-3)
  }

  @Test func `rows stand further apart than KaTeX has them`() throws {
    func distance(_ latex: String) throws -> Double {
      let text = html(latex)
      let column = try #require(text.firstRange(of: "col-align-l"))
      let tops = text[column.upperBound...].split(separator: "top:").dropFirst().prefix(2)
        .compactMap {
          Double($0.prefix { $0 != "e" })
        }
      return try #require(tops.last) - #require(tops.first)
    }
    let plain = try distance(#"\begin{aligned} a &= b \\ c &= d \end{aligned}"#)
    let spread = try distance(#"\begin{align} a &= b \\ c &= d \end{align}"#)
    #expect(abs(spread - plain - 0.3) < 1e-9)
  }

  @Test(arguments: [
    ("n = 10", 0),
    ("p(x) = q(x) / Z", 0),
    // Behind the second and the third relation; the pieces at the ends are too short.
    ("x = a_1 + a_2 + a_3 + a_4 = b_1 + b_2 + b_3 + b_4 = y", 1),
    // Nothing breaks within brackets.
    (#"f(a_1 = a_2 = a_3, b_1 = b_2) < g(x_1, x_2, x_3)"#, 1),
  ])
  func `a formula in a line breaks behind relations, if it is long`(_ latex: String, _ breaks: Int)
  {
    #expect(count("<wbr>", in: html(latex, display: false)) == breaks)
  }

  @Test func `what is too long for a phone breaks in any case`() {
    let sum = (1...24).map { "a_{\($0)}" }.joined(separator: "+")
    #expect(count("<wbr>", in: html("(\(sum))", display: false)) >= 2)
  }

  @Test func `a display has no places for breaks`() {
    #expect(!html("x = a_1 + a_2 + a_3 + a_4 = b_1 + b_2 + b_3 + b_4 = y").contains("<wbr>"))
  }
}
