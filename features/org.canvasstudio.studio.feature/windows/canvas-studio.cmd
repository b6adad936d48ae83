@echo off
rem Starts the workbench; with a command as its first argument, runs the command without a window.
rem CANVAS_STUDIO_JAVA names the Java to use, CANVAS_STUDIO_OPTIONS holds options for it.
setlocal

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java"
if defined CANVAS_STUDIO_JAVA set "java=%CANVAS_STUDIO_JAVA%"
for %%f in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%f"

set "first=%~1"
if not defined first goto workbench
rem Options of the workbench begin with one hyphen, those of the commands with two.
if "%first:~0,2%"=="--" goto command
if "%first%"=="-h" goto command
if "%first%"=="-V" goto command
if "%first:~0,1%"=="-" goto workbench

:command
rem Most commands end before the JVM's second compiler has earned what it costs.
set "compilers=-XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1"
rem The framework keeps what it knows of its plug-ins beside the studio or, when that may not be written, in the profile of
rem the user. Who may write neither gets a place for this one time.
set CANVAS_STUDIO_OPTIONS 2>nul | findstr /c:"-Dosgi.configuration.area=" >nul && goto kept
set "place=%~dp0configuration"
call :writable && goto kept
set "place=%USERPROFILE%"
if exist "%USERPROFILE%\.eclipse" set "place=%USERPROFILE%\.eclipse"
call :writable && goto kept
set "configuration=%TEMP%\canvas-studio.%RANDOM%%RANDOM%"
md "%configuration%" || exit /b 3
"%java%" -Xmx1g %compilers% %CANVAS_STUDIO_OPTIONS% -jar "%launcher%" -nosplash -configuration "%configuration%" -application org.canvasstudio.cli.commands -data @none %*
set "code=%ERRORLEVEL%"
rd /s /q "%configuration%"
exit /b %code%

:kept
"%java%" -Xmx1g %compilers% %CANVAS_STUDIO_OPTIONS% -jar "%launcher%" -nosplash -application org.canvasstudio.cli.commands -data @none %*
exit /b %ERRORLEVEL%

:workbench
rem The window of this script waits, minimised, to start the studio again when it asks for it.
if not defined CANVAS_STUDIO_WAITS (
    set "CANVAS_STUDIO_WAITS=true"
    start "Canvas Studio" /min "%~f0" %*
    exit /b 0
)
if "%java:~-4%"=="java" set "java=%java%w"
set "workspace="
:again
start "" /wait "%java%" -Xmx1g %CANVAS_STUDIO_OPTIONS% -jar "%launcher%" -name "Canvas Studio" %* %workspace%
if %ERRORLEVEL%==23 goto again
rem To start again with another workspace, which the studio remembers.
if %ERRORLEVEL%==24 (
    set "workspace=-data @noDefault"
    goto again
)
exit %ERRORLEVEL%

rem Whether a file can be made in the place; a right that is shown may be another than the one that holds.
:writable
if not exist "%place%\" exit /b 1
set "probe=%place%\canvas-studio.%RANDOM%%RANDOM%"
copy /y nul "%probe%" >nul 2>&1 || exit /b 1
del "%probe%"
exit /b 0
