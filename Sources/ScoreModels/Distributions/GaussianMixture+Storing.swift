import Tensors

extension GaussianMixture: Storable {
  // The weights are stored as they are: normalised once more, they could change in the last place.
  package var stored: StoredParts? {
    StoredParts(
      Self.self, numbers: weights, texts: [eventShape.isEmpty ? "numbers" : "points"],
      parts: components.map(\.stored))
  }

  package init?(stored: StoredParts) {
    let components = stored.parts.compactMap(GaussianFactor.init(stored:))
    guard let first = components.first, components.count == stored.parts.count,
      components.count == stored.numbers.count, stored.numbers.areWeights,
      components.allSatisfy({
        $0.dimension == first.dimension && ($0.lower == nil) == (first.lower == nil)
      })
    else { return nil }
    switch stored.texts {
    case ["numbers"] where first.dimension == 1 && first.lower == nil:
      self.init(components, normalised: stored.numbers, eventShape: [])
    case ["points"]:
      self.init(components, normalised: stored.numbers, eventShape: [first.dimension])
    default: return nil
    }
  }
}
