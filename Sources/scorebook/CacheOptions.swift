import ArgumentParser
import Execution

/// Where results are remembered.
struct CacheLocation {
  /// The store that the location stands for; a server has one on this machine before it.
  let store: ContentStore
  /// As it was given, without a password.
  let text: String

  /// The store of the folder in which a command runs.
  static let own = CacheLocation(folder: ".scorebook/store")

  private init(folder: String, text: String? = nil, server: CacheServer? = nil) {
    store = ContentStore(folder: folder, server: server)
    self.text = text ?? folder
  }

  /// - Parameter text: A folder or an address.
  init(_ text: String) throws {
    if CacheAddress.isAddress(text) {
      let address = try CacheAddress(text)
      self.init(
        folder: Self.own.text, text: address.description, server: CacheServer(address))
      return
    }
    let end = text.lastIndex { $0 != "/" }
    let folder = end.map { String(text[...$0]) } ?? text
    guard !folder.isEmpty else {
      throw ValidationError("give a folder, or an address such as 'http://HOST:8080'")
    }
    guard Files.read(folder) == nil else {
      throw ValidationError(
        "'\(folder)' is a file; give a folder, or an address such as 'http://HOST:8080'")
    }
    self.init(folder: folder)
  }
}

/// The option of commands that look at what is remembered.
struct CacheLocationOptions: ParsableArguments {
  static let variable = "SCOREBOOK_CACHE"

  @Option(
    help: ArgumentHelp(
      "Where results are remembered: in a folder, which several machines may share, or on a server "
        + "of Bazel's remote cache, such as http://user:password@cache:8080/course, beside "
        + "'.scorebook/store'. By default where \(variable) says, or else in '.scorebook/store'.",
      valueName: "folder or address"),
    transform: { try CacheLocation($0) })
  var cache: CacheLocation?

  /// Read once, so that all parts of a command speak of one server.
  private(set) var fromEnvironment: CacheLocation?

  enum CodingKeys: CodingKey {
    case cache
  }

  mutating func validate() throws {
    guard cache == nil, let text = Console.environment(Self.variable), !text.isEmpty else { return }
    do {
      fromEnvironment = try CacheLocation(text)
    } catch {
      throw ValidationError("\(Self.variable): \(error)")
    }
  }

  /// The location that was given; nil if none was.
  var given: CacheLocation? { cache ?? fromEnvironment }

  var store: ContentStore { (given ?? .own).store }
}

/// The options of commands that remember results.
struct CacheOptions: ParsableArguments {
  @OptionGroup var location: CacheLocationOptions
  @Flag(help: "Remember nothing: run every cell and typeset every formula again.")
  var noCache = false

  func validate() throws {
    if noCache, location.cache != nil {
      throw ValidationError(
        "'--cache' says where to remember, and '--no-cache' to remember nothing; leave out one.")
    }
  }

  /// Nil if nothing is to be remembered.
  var store: ContentStore? { noCache ? nil : location.store }
}

extension ReportingOptions {
  /// Prints what has happened to a server of the store and was not told before.
  func tell(_ store: ContentStore?) {
    guard let news = store?.server?.takeNews() else { return }
    report([news.problem].compactMap(\.self))
    if let remark = news.remark { note(remark) }
  }
}
