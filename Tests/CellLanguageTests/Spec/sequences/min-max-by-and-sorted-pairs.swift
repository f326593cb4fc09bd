struct City { let name: String, people: Int, area: Double }
let cities = [
  City(name: "A", people: 900, area: 3), City(name: "B", people: 500, area: 1),
  City(name: "C", people: 900, area: 2),
]
print(
  cities.max { $0.people < $1.people }?.name ?? "", cities.min { $0.area < $1.area }?.name ?? "")
print(cities.sorted { ($0.people, $1.area) > ($1.people, $0.area) }.map(\.name))
print(
  cities.map { Double($0.people) / $0.area }, cities.reduce(0) { $0 + $1.people },
  cities.first { $0.area < 3 }?.name ?? "")
