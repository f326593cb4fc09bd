struct Setup {
  static let first: Int = {
    print("first initialised")
    return 1
  }()
  static let second = Setup.first + 1
}
print("before")
print(Setup.second)
print(Setup.first)
