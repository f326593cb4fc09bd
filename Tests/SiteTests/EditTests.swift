import Execution
import Foundation
import Site
import Testing

/// After any edits, an incremental build gives what a clean build gives, byte for byte.
///
/// Each sequence starts with a random course of two lessons and an empty store, edits it some times
/// and builds it after each edit with the store and without one. A receipt that holds, perhaps
/// after an update, means that the site on disk is that of a clean build. Edits change cells, text, their
/// order and options, data files and `course.yml`. EDITS=2000 is a long run, SEED=7 another one.
@Suite struct EditTests {
  @Test func `an incremental build is a clean build`() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["EDITS"].flatMap(Int.init) ?? 12
    let seed = environment["SEED"].flatMap(UInt64.init) ?? 2
    var random = Numbers(state: seed)
    var counts = Counts()
    for sequence in 0..<count {
      let folder = NSTemporaryDirectory() + "scorebook-edits-\(seed)-\(sequence)"
      defer { try? FileManager.default.removeItem(atPath: folder) }
      var course = EditedCourse(in: folder, &random)
      var edits: [String] = []
      for _ in 0...Int.random(in: 2...5, using: &random) {
        let store = ContentStore(folder: folder + "/.store")
        let receipts = course.receipts(store)
        let isUpdated = receipts.map { course.update($0, store) } ?? false
        let isKnown = receipts?.current != nil
        if isUpdated {
          counts.updated += 1
          #expect(isKnown, "sequence \(sequence) of seed \(seed), updated: \(edits)")
        }
        let clean = course.build(nil)
        if isKnown {
          counts.known += 1
          let trouble = "sequence \(sequence) of seed \(seed), known: \(edits)"
          #expect(clean.problems == [], "\(trouble)")
          #expect(clean.site.write(to: folder + "/.out").written == [], "\(trouble)")
        }
        let log = FileLog()
        let kept = course.build(store, log)
        counts.note(clean, recalled: kept.recalled)
        #expect(
          kept.problems == clean.problems, "sequence \(sequence) of seed \(seed): \(edits)")
        for (a, b) in zip(kept.site.files, clean.site.files) {
          #expect(a == b, "sequence \(sequence) of seed \(seed), \(a.path): \(edits)")
        }
        #expect(kept.site.files.count == clean.site.files.count)
        if kept.problems.isEmpty {
          _ = kept.site.write(to: folder + "/.out")
          receipts?.keep(kept.site, kept.input, log)
          #expect(receipts.map { $0.current != nil } ?? true)
        }
        edits.append(course.edit(&random))
      }
    }
    print("\(count) sequences: \(counts)")
    if let problem = counts.example { print("for example: " + problem) }
    // Courses that never build, and builds that recall nothing, would show little.
    #expect(counts.clean * 4 > counts.builds)
    #expect(counts.recalled * 4 > counts.cells)
    #expect(counts.updated > 0)
  }

  private struct Counts: CustomStringConvertible {
    var builds = 0
    var clean = 0
    var cells = 0
    var recalled = 0
    /// Builds that the receipt of an earlier one made needless.
    var known = 0
    /// Sites in which the pages of edited lessons were made anew, and no others.
    var updated = 0
    var example: String?

    mutating func note(_ build: EditedCourse.Built, recalled: Int) {
      builds += 1
      clean += build.problems.isEmpty ? 1 : 0
      example = build.problems.first ?? example
      cells += build.cells
      self.recalled += recalled
    }

    var description: String {
      "\(builds) builds, \(clean) without problems, \(recalled) of \(cells) cells recalled, "
        + "\(known) sites known, \(updated) of them after an update"
    }
  }
}
