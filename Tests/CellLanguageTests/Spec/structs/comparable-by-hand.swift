struct Version: Comparable {
  var major, minor: Int
  static func < (a: Version, b: Version) -> Bool {
    (a.major, a.minor) < (b.major, b.minor)
  }
}
let releases = [(1, 10), (1, 2), (0, 9), (2, 0)].map { Version(major: $0.0, minor: $0.1) }
print(releases.sorted().map { "\($0.major).\($0.minor)" })
print(releases[0] > releases[1], releases[2] <= releases[2], releases.max() ?? releases[0])
let supported = Version(major: 1, minor: 0)..<Version(major: 2, minor: 0)
print(releases.filter(supported.contains).count, releases[3] >= supported.upperBound)
