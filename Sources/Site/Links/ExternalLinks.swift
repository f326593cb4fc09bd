package import Diagnostics
package import NotebookFormat

/// The links of notebooks that lead out of the course, each address once, with all places where it
/// is written.
///
/// What stands behind '#' is the page's own business and is left out.
package struct ExternalLinks {
  package struct Link {
    /// The address without its fragment.
    package let address: String
    package fileprivate(set) var places: [Place]
  }

  /// In the order in which they are first written.
  package private(set) var links: [Link] = []

  package init(in notebooks: [Notebook]) {
    var known: [String: Int] = [:]
    for notebook in notebooks {
      notebook.visitInlines { inline in
        guard case .link(let link) = inline.kind, let address = Self.address(link.destination)
        else { return }
        let place = Place(notebook.source, link.destinationRange)
        if let index = known[address] {
          links[index].places.append(place)
        } else {
          known[address] = links.count
          links.append(Link(address: address, places: [place]))
        }
      }
    }
  }

  private static func address(_ destination: String) -> String? {
    let start = destination.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return nil }
    return String(destination.prefix { $0 != "#" })
  }

  /// What is wrong with the links, as their hosts answer.
  ///
  /// What may be otherwise tomorrow, or in a browser, is a warning.
  package func problems(_ answers: [String: LinkAnswer]) -> [Diagnostic] {
    links.compactMap { link in
      answers[link.address].flatMap { $0.finding(about: link.address) }.map { finding in
        Diagnostic(
          finding.summary, severity: finding.severity, at: link.places.first, help: finding.help,
          notes: link.places.dropFirst().map { Diagnostic.Note("it is linked here, too", at: $0) })
      }
    }
  }
}
