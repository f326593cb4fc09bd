func kind(_ value: Int) -> String { "Int" }
func kind(_ value: Double) -> String { "Double" }
func kind(_ value: String) -> String { "String" }
func kind(_ value: Character) -> String { "Character" }
print(kind(1), kind(1.0), kind("a"), kind("a" as Character))
print(kind(1 + 1), kind(1 + 1.0), kind(2 * 3 / 4))
