struct Permissions: OptionSet {
  let rawValue: Int
  static let read = Permissions(rawValue: 1 << 0)
  static let write = Permissions(rawValue: 1 << 1)
  static let run = Permissions(rawValue: 1 << 2)
  static let all: Permissions = [.read, .write, .run]
}
var mode: Permissions = [.read, .run]
print(mode.contains(.read), mode.contains([.read, .write]), mode.rawValue, Permissions([]).isEmpty)
mode.insert(.write)
mode.remove(.run)
print(mode.rawValue, mode.union(.run) == .all, mode.intersection(.write).rawValue)
mode.formSymmetricDifference([.read, .run])
print(mode.rawValue, mode.isSubset(of: .all), mode.subtracting(.write).rawValue)
