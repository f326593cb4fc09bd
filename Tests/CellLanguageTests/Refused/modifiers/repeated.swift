class Base {
  final final func first() {}
  static class func second() {}
  private public let third = 1
  public private(set) var fourth = 1
  private(set) private(set) var fifth = 1
}
public
public struct Doubled {}
