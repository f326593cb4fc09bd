import ArgumentParser

/// The options of commands that run cells which may read data files.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("allow-data"),
    help: ArgumentHelp(
      "A file or folder outside of the course's folder that cells may read; may be given several "
        + "times.",
      valueName: "path"))
  var allowed: [String] = []
}
