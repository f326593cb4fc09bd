extension Beta {
  /// The posterior of an unknown probability, with this distribution as its prior.
  ///
  /// For trials that succeed with probability θ ~ Beta(α, β) the posterior after s successes and f
  /// failures is Beta(α + s, β + f).
  public func posterior(successes: Int, failures: Int) -> Beta {
    precondition(successes >= 0, "successes must not be negative, found \(successes)")
    precondition(failures >= 0, "failures must not be negative, found \(failures)")
    return Beta(
      alpha: min(alpha + Double(successes), .greatestFiniteMagnitude),
      beta: min(beta + Double(failures), .greatestFiniteMagnitude))
  }
}
