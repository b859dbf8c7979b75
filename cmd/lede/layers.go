package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

// layers are the places that settings come from: a flag over a LEDE_*
// variable over lede.yaml over the flag's default.
type layers struct {
	v     *viper.Viper
	flags *pflag.FlagSet
	file  string // the configuration file that was read, "" for none
}

// configName is the configuration file's name, in the working directory or in
// the folder lede of the user's configuration directory.
const configName = "lede.yaml"

// readLayers reads what a command with addSettings was given.
func readLayers(cmd *cobra.Command) (*layers, error) {
	l := &layers{v: viper.New(), flags: settingFlags(cmd.Flags())}
	l.v.SetEnvPrefix("LEDE")
	l.v.SetEnvKeyReplacer(strings.NewReplacer("-", "_"))
	l.v.AutomaticEnv()
	if err := l.v.BindPFlags(l.flags); err != nil {
		return nil, fmt.Errorf("binding flags: %w", err)
	}
	for _, path := range configPaths() {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		l.file = path
		l.v.SetConfigFile(path)
		if err := l.v.ReadInConfig(); err != nil {
			return nil, fmt.Errorf("reading %s: %w", path, err)
		}
		break
	}
	return l, nil
}

// settingFlags returns the flags of all settings: the command's where it has
// them, with their defaults where it does not. A command's flag that is marked
// as its own is no setting, nor is one such as --help.
func settingFlags(all *pflag.FlagSet) *pflag.FlagSet {
	cmd := &cobra.Command{}
	addSettings(cmd)
	flags := pflag.NewFlagSet("settings", pflag.ContinueOnError)
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if given := all.Lookup(f.Name); given != nil {
			if _, own := given.Annotations[ownFlag]; !own {
				f = given
			}
		}
		flags.AddFlag(f)
	})
	return flags
}

// ownFlag marks a flag that is not the setting of its name.
const ownFlag = "own"

func configPaths() []string {
	paths := []string{configName}
	if dir, err := os.UserConfigDir(); err == nil {
		paths = append(paths, filepath.Join(dir, "lede", configName))
	}
	return paths
}

// settings decodes and checks the settings.
func (l *layers) settings() (*settings, error) {
	for _, key := range l.v.AllKeys() {
		if l.flags.Lookup(key) == nil {
			return nil, fmt.Errorf("reading %s: no setting is called %q (lede config lists them)", l.file, key)
		}
	}
	s := &settings{}
	if err := l.v.UnmarshalExact(s); err != nil {
		return nil, fmt.Errorf("reading settings: %w", err)
	}
	if err := s.validate(); err != nil {
		return nil, err
	}
	if l.from("rules") == l.file && l.file != "" {
		s.Rules = beside(l.file, s.Rules)
	}
	return s, nil
}

// from tells where a setting's value comes from: the flag, the variable, the
// file, or "default".
func (l *layers) from(name string) string {
	variable := "LEDE_" + strings.ToUpper(strings.ReplaceAll(name, "-", "_"))
	switch {
	case l.flags.Changed(name):
		return "--" + name
	case os.Getenv(variable) != "": // viper, too, takes an empty variable for none
		return variable
	case l.v.InConfig(name):
		return l.file
	}
	return "default"
}

// loadSettings returns the settings of a command with addSettings.
func loadSettings(cmd *cobra.Command) (*settings, error) {
	l, err := readLayers(cmd)
	if err != nil {
		return nil, err
	}
	return l.settings()
}
