// Writes the bindings of the library that cells use; run it in the folder of the package:
//
//     swift run generate-bindings
//
// Public declarations that cells cannot use are listed on standard error.

import BindingsGenerator
import Foundation

let sources = URL(fileURLWithPath: "Sources")
let target = sources.appending(path: "ScoreBindings/Generated")
do {
  let bindings = generateBindings(of: try readModules(in: sources))
  try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
  for (name, text) in bindings.files {
    try Data(text.utf8).write(to: target.appending(path: name))
  }
  for declaration in bindings.unbound {
    FileHandle.standardError.write(
      Data("not bound: \(declaration.name): \(declaration.reason)\n".utf8))
  }
} catch {
  FileHandle.standardError.write(Data("error: \(error.localizedDescription)\n".utf8))
  exit(1)
}
