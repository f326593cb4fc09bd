import Foundation
var text = "one wörld, two wörld"
if let range = text.range(of: "wörld") {
  text.replaceSubrange(range, with: "Swift")
}
print(text, text.range(of: "zz") == nil, text.ranges(of: "w").count)
print(text.distance(from: text.startIndex, to: text.firstRange(of: "two")!.lowerBound))
