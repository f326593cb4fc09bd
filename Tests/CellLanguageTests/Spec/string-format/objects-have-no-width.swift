import Foundation
print(String(format: "|%6@|%-6@|", "ab", "cd"))
print(String(format: "|%@|%5d|", "ab", 3))
