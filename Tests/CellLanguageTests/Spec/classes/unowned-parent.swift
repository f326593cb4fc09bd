final class Country {
  let name: String
  private(set) var cities: [City] = []
  init(_ name: String) { self.name = name }
  func add(_ city: String) { cities.append(City(city, in: self)) }
}
final class City {
  let name: String
  unowned let country: Country
  init(_ name: String, in country: Country) {
    self.name = name
    self.country = country
  }
  var address: String { "\(name), \(country.name)" }
}
let france = Country("France")
france.add("Lyon")
france.add("Nice")
print(france.cities.map(\.address))
