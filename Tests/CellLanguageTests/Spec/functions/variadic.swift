func average(_ values: Double...) -> Double {
  values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
}
func log(_ level: String, _ parts: Any..., end: String = ".") -> String {
  level + ": " + parts.map { "\($0)" }.joined(separator: ",") + end
}
print(average(), average(1), average(1, 2, 6))
print(log("info"), log("warn", 1, "two", 3.0), log("error", true, end: "!"))
