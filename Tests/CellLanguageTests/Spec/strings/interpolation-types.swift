struct Query: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var values: [Int] = []
    init(literalCapacity: Int, interpolationCount: Int) {
      text += "<\(literalCapacity) \(interpolationCount)>"
    }
    mutating func appendLiteral(_ literal: String) { text += "{" + literal + "}" }
    mutating func appendInterpolation(_ value: Int) {
      text += "?"
      values.append(value)
    }
    mutating func appendInterpolation<V: CustomStringConvertible>(upper value: V) {
      text += value.description.uppercased()
    }
  }
  let text: String
  let values: [Int]
  init(stringLiteral value: String) { (text, values) = ("plain " + value, []) }
  init(stringInterpolation: StringInterpolation) {
    (text, values) = (stringInterpolation.text, stringInterpolation.values)
  }
}
func show(_ query: Query) { print(query.text, query.values) }
let id = 7
show("id = \(id) and \(id + 1)")
show("\(id)\(upper: "abc")é")
show("nothing")
let query: Query = "\(3)"
show(query)
