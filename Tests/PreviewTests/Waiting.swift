import Foundation

/// Waits until something holds; whether it came to hold.
///
/// A test that passes waits no longer than it must. The ceiling is far beyond what a machine with
/// much else to do takes, and only a test that fails meets it.
func waits(
  for condition: () -> Bool, atMost ceiling: Duration = .seconds(120)
) -> Bool {
  let start = ContinuousClock.now
  while !condition() {
    if ContinuousClock.now - start > ceiling { return false }
    usleep(5000)
  }
  return true
}
