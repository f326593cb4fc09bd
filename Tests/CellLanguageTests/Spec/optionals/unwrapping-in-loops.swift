struct Station {
  let name: String
  let reading: Double?
}
let stations = [
  Station(name: "a", reading: 1.5), Station(name: "b", reading: nil),
  Station(name: "c", reading: 2),
]
var total = 0.0
for station in stations {
  guard let reading = station.reading else {
    print("skip", station.name)
    continue
  }
  total += reading
}
print(total, stations.compactMap(\.reading), stations.first { $0.reading == nil }?.name ?? "-")
