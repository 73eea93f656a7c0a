/** Switches between light and dark. */
import { Moon, Sun } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { useExplorer, useSession } from "./context.ts";

export function ThemeButton() {
  const explorer = useExplorer();
  const { theme } = useSession();
  const dark = theme === "dark";
  return (
    <Button
      className="icon-button"
      aria-label={dark ? "Switch to light" : "Switch to dark"}
      onPress={() => explorer.toggleTheme()}
    >
      {dark ? <Sun size={18} aria-hidden /> : <Moon size={18} aria-hidden />}
    </Button>
  );
}
