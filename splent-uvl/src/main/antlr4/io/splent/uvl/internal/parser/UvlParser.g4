/*
 * The sentences of UVL over the tokens that Layout delivers. It accepts a little more than the language (several roots,
 * empty groups, reserved words and double-quoted values where they are unambiguous), so that UvlFileBuilder can name
 * these mistakes instead of a missing token.
 */
parser grammar UvlParser;

options { tokenVocab = UvlLexer; }

file: namespace? includes? imports? features? constraints? EOF;

namespace: NAMESPACE name NEWLINE;

includes: INCLUDE NEWLINE INDENT (level NEWLINE)+ DEDENT;
level: major=(BOOLEAN | ARITHMETIC | TYPE) (DOT minor)?;
minor
    : GROUP_CARDINALITY | FEATURE_CARDINALITY | AGGREGATE_FUNCTION | STRING_CONSTRAINTS | NUMERIC_CONSTRAINTS | TIMES
    ;

imports: IMPORTS NEWLINE INDENT (importLine NEWLINE)+ DEDENT;
importLine: path=name (AS alias=name)?;

features: FEATURES NEWLINE INDENT feature+ DEDENT;
feature: featureType? name (CARDINALITY bounds)? attributes? NEWLINE (INDENT group+ DEDENT)?;
featureType: BOOLEAN | INTEGER_TYPE | REAL | STRING_TYPE;
group: groupKind NEWLINE (INDENT feature+ DEDENT)?;
groupKind: OR_GROUP | ALTERNATIVE | OPTIONAL | MANDATORY | bounds;
bounds: LEFT_BRACKET lower=bound (RANGE (upper=bound | TIMES))? RIGHT_BRACKET;
bound: MINUS? INTEGER;

attributes: LEFT_BRACE (attribute (COMMA attribute)*)? RIGHT_BRACE;
attribute
    : CONSTRAINT expression                                                                 # oneConstraint
    | CONSTRAINTS LEFT_BRACKET expression (COMMA expression)* RIGHT_BRACKET                 # manyConstraints
    | id value?                                                                             # valueAttribute
    ;
value: TRUE | FALSE | number | string | attributes | vector;
vector: LEFT_BRACKET (value (COMMA value)*)? RIGHT_BRACKET;
string: STRING | QUOTED | QUOTED_WITH_DOT;
number: MINUS? (INTEGER | FLOAT);

constraints: CONSTRAINTS NEWLINE (INDENT (expression NEWLINE)+ DEDENT)?;

expression
    : LEFT_PARENTHESIS expression RIGHT_PARENTHESIS                                         # parentheses
    | function=(SUM | AVG) LEFT_PARENTHESIS attributePath=name (COMMA root=name)? RIGHT_PARENTHESIS  # aggregate
    | function=(LEN | FLOOR | CEIL) LEFT_PARENTHESIS name RIGHT_PARENTHESIS                 # function
    | name                                                                                  # reference
    | number                                                                                # numberLiteral
    | STRING                                                                                # stringLiteral
    | expression operator=(TIMES | DIVIDE) expression                                       # binary
    | expression operator=(PLUS | MINUS) expression                                         # binary
    | expression operator=(EQUAL | NOT_EQUAL | LESS | LESS_EQUAL | GREATER | GREATER_EQUAL) expression  # binary
    | NOT expression                                                                        # negation
    | expression operator=AND expression                                                    # binary
    | expression operator=OR expression                                                     # binary
    | expression operator=IMPLIES expression                                                # binary
    | expression operator=IFF expression                                                    # binary
    ;

name: id (DOT id)*;
id: ID | QUOTED | reservedWord;
reservedWord: TYPE | ARITHMETIC | AS | SUM | AVG | LEN | FLOOR | CEIL;
