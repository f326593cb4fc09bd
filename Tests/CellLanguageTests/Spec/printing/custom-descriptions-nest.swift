struct Degree: CustomStringConvertible {
  var value: Double
  var description: String { "\(value)°" }
}
enum Wind: CustomStringConvertible {
  case calm
  case from(Degree)
  var description: String {
    switch self {
    case .calm: "calm"
    case .from(let degree): "from \(degree)"
    }
  }
}
struct Report { var wind: Wind, all: [Degree] }
print(Wind.from(Degree(value: 90)), [Wind.calm], Report(wind: .calm, all: [Degree(value: 1)]))
print("\(Report(wind: .from(Degree(value: 2)), all: []))", [Wind.from(Degree(value: 5)): 1].count)
extension Wind: Hashable {}
extension Degree: Hashable {}
