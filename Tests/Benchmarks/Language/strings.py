def main():
    text = ""
    for i in range(2_000_000):
        text += f"{i % 100},"
    commas = 0
    for character in text:
        if character == ",":
            commas += 1
    parts = [part for part in text.split(",") if part]
    print(len(text), commas, len(parts), parts[77])


main()
